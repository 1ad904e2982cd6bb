import { appRouter, DomainError, type Services } from '@lomash/api'
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import type { Logger } from 'pino'
import { RETRY_AFTER_SECONDS, sendApiError } from './api-error.ts'
import type { Route } from './exchange.ts'

export const API_PREFIX = '/api/trpc/'
const MAX_BODY_BYTES = 1_000_000

/** tRPC straight on node:http; a Next route handler in between would cost four fifths of the throughput (facts.md). */
export function trpcRoute(services: Services, logger: Logger): Route {
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
      createContext: () => ({ services, requestId }),
      allowBatching: false,
      maxBodySize: MAX_BODY_BYTES,
      onError({ error, path }) {
        if (error.code === 'SERVICE_UNAVAILABLE') res.setHeader('retry-after', RETRY_AFTER_SECONDS)
        if (error.code === 'INTERNAL_SERVER_ERROR')
          logger.error({ err: error, path, requestId }, 'procedure failed')
      },
    })
    return true
  }
}
