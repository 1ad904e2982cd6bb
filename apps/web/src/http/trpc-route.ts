import { appRouter, DomainError, type Services, toPublicError } from '@lomash/api'
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import type { Logger } from 'pino'
import { sendApiError } from './api-error.ts'
import type { ClientKeyOf } from './client-address.ts'
import type { Route } from './exchange.ts'

export const API_PREFIX = '/api/trpc/'
const MAX_BODY_BYTES = 1_000_000

/** tRPC straight on node:http; a Next route handler in between would cost four fifths of the throughput (facts.md). */
export function trpcRoute(services: Services, clientKeyOf: ClientKeyOf, logger: Logger): Route {
  return async ({ req, res, pathname, requestId }) => {
    if (!pathname.startsWith(API_PREFIX)) return false
    res.setHeader('cache-control', 'no-store')
    if (Number(req.headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
      // Before anything is read: tRPC looks at the size only of bodies it wants.
      const error = new DomainError('PAYLOAD_TOO_LARGE', 'The request is too large.')
      res.setHeader('connection', 'close')
      await sendApiError({ req, res, requestId }, error)
      return true
    }
    await nodeHTTPRequestHandler({
      req,
      res,
      path: pathname.slice(API_PREFIX.length),
      router: appRouter,
      createContext: () => ({ services, requestId, clientKey: clientKeyOf(req) }),
      allowBatching: false,
      maxBodySize: MAX_BODY_BYTES,
      onError({ error, path }) {
        const { retryAfterSeconds } = toPublicError(error)
        if (retryAfterSeconds !== undefined) res.setHeader('retry-after', retryAfterSeconds)
        if (error.code === 'INTERNAL_SERVER_ERROR')
          logger.error({ err: error, path, requestId }, 'procedure failed')
      },
    })
    return true
  }
}
