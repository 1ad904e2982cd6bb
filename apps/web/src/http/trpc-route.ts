import { appRouter, DomainError, limitCalls, sentInBody, toPublicError } from '@lomash/api'
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import type { Logger } from 'pino'
import { sendApiError } from './api-error.ts'
import type { ContextOf } from './call-context.ts'
import { isRead, type Route } from './exchange.ts'
import { isFromOurPage } from './same-origin.ts'

export const API_PREFIX = '/api/trpc/'
const MAX_BODY_BYTES = 1_000_000

/** tRPC straight on node:http; a Next route handler in between would cost four fifths of the throughput (facts.md). */
export function trpcRoute(contextOf: ContextOf, logger: Logger): Route {
  return async (exchange) => {
    const { req, res, pathname, requestId } = exchange
    if (!pathname.startsWith(API_PREFIX)) return false
    res.setHeader('cache-control', 'no-store')
    if (Number(req.headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
      // Before anything is read: tRPC looks at the size only of bodies it wants.
      const error = new DomainError('PAYLOAD_TOO_LARGE', 'The request is too large.')
      res.setHeader('connection', 'close')
      await sendApiError({ req, res, requestId }, error)
      return true
    }
    const context = contextOf(exchange)
    const { bearer } = context
    // A token is in no browser, and with one no cookie counts: no other site can have sent it.
    if (!isRead(req) && bearer === null && !isFromOurPage(req)) {
      res.setHeader('connection', 'close')
      await sendApiError(
        { req, res, requestId },
        new DomainError('FORBIDDEN', 'This was sent from another site.'),
      )
      return true
    }
    try {
      await limitCalls(context, 'api')
    } catch (error) {
      if (!isRead(req)) res.setHeader('connection', 'close')
      await sendApiError({ req, res, requestId }, error)
      return true
    }
    const path = pathname.slice(API_PREFIX.length)
    await nodeHTTPRequestHandler({
      req,
      res,
      path,
      router: appRouter,
      createContext: () => context,
      allowBatching: false,
      allowMethodOverride: sentInBody.has(path),
      maxBodySize: MAX_BODY_BYTES,
      onError({ error, path }) {
        const { code, retryAfterSeconds } = toPublicError(error)
        if (retryAfterSeconds !== undefined) res.setHeader('retry-after', retryAfterSeconds)
        if (code === 'UNAUTHENTICATED') res.setHeader('www-authenticate', challengeTo(bearer))
        if (error.code === 'INTERNAL_SERVER_ERROR')
          logger.error({ err: error, path, requestId }, 'procedure failed')
      },
    })
    return true
  }
}

/** RFC 6750, 3: whoever showed nothing is told how to, whoever showed a token that it does not count. */
const challengeTo = (bearer: string | null) => (bearer === null ? 'Bearer' : 'Bearer error="invalid_token"')
