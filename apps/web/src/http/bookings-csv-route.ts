import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { createCaller, limitCalls, toPublicError } from '@lomash/api'
import { BOOKINGS_CSV_PATH } from '../lib/admin/booking-paths.ts'
import { isoDay } from '../lib/london-date.ts'
import { withNext } from '../lib/path-within.ts'
import type { ContextOf } from './call-context.ts'
import type { Route } from './exchange.ts'

const FILTERS = ['q', 'state', 'type', 'showroomId', 'consultantId', 'from', 'to'] as const

/** Staff's list of bookings as a file for spreadsheets, page after page: however long it is, none of us holds all of it. */
export function bookingsCsvRoute(contextOf: ContextOf): Route {
  return async (exchange) => {
    const { req, res, pathname, search } = exchange
    if (pathname !== BOOKINGS_CSV_PATH || req.method !== 'GET') return false
    res.setHeader('cache-control', 'no-store')
    res.setHeader('x-robots-tag', 'noindex')
    const context = contextOf(exchange)
    const query = new URLSearchParams(search)
    const filters = Object.fromEntries(
      FILTERS.flatMap((name) => {
        const value = query.get(name)
        return value ? [[name, value]] : []
      }),
    )
    const { exportBookings } = createCaller(context).staff.appointments
    try {
      await limitCalls(context, 'api')
      const first = await exportBookings(filters)
      res.writeHead(200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="bookings-${isoDay(new Date())}.csv"`,
      })
      // Without the mark Excel takes it for another encoding.
      await write(res, `\uFEFF${first.csv}`)
      for (let cursor = first.nextCursor; cursor !== null && !res.destroyed; ) {
        const page = await exportBookings({ ...filters, cursor })
        await write(res, page.csv)
        cursor = page.nextCursor
      }
      res.end()
    } catch (error) {
      // A file that is cut off must not look whole.
      if (res.headersSent) res.destroy()
      else refuse(res, error, `${pathname}${search}`)
    }
    return true
  }
}

async function write(res: ServerResponse, text: string): Promise<void> {
  if (!res.write(text) && !res.destroyed) await Promise.race([once(res, 'drain'), once(res, 'close')])
}

/** @throws what is our fault */
function refuse(res: ServerResponse, error: unknown, path: string): void {
  const { code, httpStatus, message } = toPublicError(error)
  if (httpStatus === 500) throw error
  if (code === 'UNAUTHENTICATED') res.writeHead(303, { location: withNext('/sign-in', path) }).end()
  else res.writeHead(httpStatus, { 'content-type': 'text/plain; charset=utf-8' }).end(`${message}\n`)
}
