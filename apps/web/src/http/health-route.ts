import type { Route } from './exchange.ts'
import { sendJson } from './send.ts'

export type Check = { name: string; run: () => Promise<unknown> }

const CHECK_TIMEOUT_MS = 2_000

/** /health: the process is up. /ready: it can serve; 503 with the checks that failed otherwise. */
export function healthRoute(checks: readonly Check[], isDraining: () => boolean): Route {
  return async ({ req, res, pathname }) => {
    if (pathname !== '/health' && pathname !== '/ready') return false
    res.setHeader('cache-control', 'no-store')
    if (pathname === '/health') {
      await sendJson(req, res, 200, '{"status":"ok"}')
      return true
    }
    const results = await Promise.all(
      checks.map(async (check) => [check.name, await outcome(check)] as const),
    )
    const isReady = !isDraining() && results.every(([, result]) => result === 'ok')
    const status = isDraining() ? 'draining' : isReady ? 'ok' : 'unavailable'
    await sendJson(
      req,
      res,
      isReady ? 200 : 503,
      JSON.stringify({ status, checks: Object.fromEntries(results) }),
    )
    return true
  }
}

async function outcome(check: Check): Promise<'ok' | 'failed' | 'timeout'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(resolve, CHECK_TIMEOUT_MS, 'timeout')
  })
  const run = check.run().then(
    () => 'ok' as const,
    () => 'failed' as const,
  )
  return Promise.race([run, late]).finally(() => clearTimeout(timer))
}
