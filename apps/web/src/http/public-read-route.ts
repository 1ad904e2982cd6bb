import { publicReads, readText, type Services, toPublicError } from '@lomash/api'
import { cacheControl } from '@lomash/cache'
import type { Logger } from 'pino'
import { sendApiError } from './api-error.ts'
import { isRead, type Route } from './exchange.ts'
import { sendJson } from './send.ts'
import { API_PREFIX } from './trpc-route.ts'

/**
 * Answers cached public reads before tRPC: what the cache holds is what is sent, parsed and serialised by nobody.
 * An input that its schema refuses is left to tRPC, which says what is wrong with it.
 */
export function publicReadRoute(services: Services, logger: Logger): Route {
  return async (exchange) => {
    const { req, res, pathname, search } = exchange
    if (!isRead(req) || !pathname.startsWith(API_PREFIX)) return false
    const read = publicReads.get(pathname.slice(API_PREFIX.length))
    if (!read) return false
    const input = read.input.safeParse(inputOf(search))
    if (!input.success) return false
    try {
      const cached = await readText(services, read, input.data)
      res.setHeader('cache-control', cacheControl(read.entry, cached.usableForSeconds))
      res.setHeader('x-cache', `${cached.state}; age=${cached.ageSeconds}`)
      await sendJson(req, res, 200, `{"result":{"data":${cached.text}}}`)
    } catch (error) {
      const { requestId } = exchange
      if (toPublicError(error).httpStatus >= 500)
        logger.error({ err: error, requestId, pathname }, 'public read failed')
      await sendApiError(exchange, error)
    }
    return true
  }
}

/** Undefined for a missing input, a value no schema takes for one that is not JSON. */
function inputOf(search: string): unknown {
  const text = new URLSearchParams(search).get('input')
  if (text === null) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return Symbol('not JSON')
  }
}
