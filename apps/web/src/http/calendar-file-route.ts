import { createCaller, limitCalls, toPublicError } from '@lomash/api'
import { managePath } from '../lib/appointments/manage-path.ts'
import { CALENDAR_FILE_PATH } from '../lib/shop-paths.ts'
import type { ContextOf } from './call-context.ts'
import type { Route } from './exchange.ts'

/** A booking as a file that every calendar reads (RFC 5545), for whoever has its link; else its page says what is wrong with that. */
export function calendarFileRoute(contextOf: ContextOf): Route {
  return async (exchange) => {
    const { req, res, pathname, search } = exchange
    if (pathname !== CALENDAR_FILE_PATH || req.method !== 'GET') return false
    const token = new URLSearchParams(search).get('token') ?? ''
    res.setHeader('cache-control', 'no-store')
    res.setHeader('referrer-policy', 'no-referrer')
    res.setHeader('x-robots-tag', 'noindex')
    const context = contextOf(exchange)
    try {
      await limitCalls(context, 'api')
      const { calendar, reference } = await createCaller(context).appointments.getBooking({ token })
      res.writeHead(200, {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="${reference}.ics"`,
      })
      res.end(calendar.ics)
    } catch (error) {
      const { httpStatus } = toPublicError(error)
      if (httpStatus >= 500) throw error
      res.writeHead(303, { location: managePath(token) }).end()
    }
    return true
  }
}
