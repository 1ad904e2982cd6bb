import { type Check, checkReadiness } from '@lomash/api'
import type { Route } from './exchange.ts'
import { sendJson } from './send.ts'

/** /health: the process is up. /ready: it can serve: "ok", or "degraded"; 503 with the checks that failed otherwise. */
export function healthRoute(checks: readonly Check[], isDraining: () => boolean): Route {
  return async ({ req, res, pathname }) => {
    if (pathname !== '/health' && pathname !== '/ready') return false
    res.setHeader('cache-control', 'no-store')
    if (pathname === '/health') {
      await sendJson(req, res, 200, '{"status":"ok"}')
      return true
    }
    const { isReady, body } = await checkReadiness(checks, isDraining())
    await sendJson(req, res, isReady ? 200 : 503, JSON.stringify(body))
    return true
  }
}
