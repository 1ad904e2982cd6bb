import type { Route } from './exchange.ts'
import { sendJson } from './send.ts'

export type Check = {
  name: string
  run: () => Promise<unknown>
  /** Without it nothing can be served: no more requests shall come here. Without the others the shop goes on. */
  isVital: boolean
}

const CHECK_TIMEOUT_MS = 2_000

/** /health: the process is up. /ready: it can serve: "ok", or "degraded"; 503 with the checks that failed otherwise. */
export function healthRoute(checks: readonly Check[], isDraining: () => boolean): Route {
  return async ({ req, res, pathname }) => {
    if (pathname !== '/health' && pathname !== '/ready') return false
    res.setHeader('cache-control', 'no-store')
    if (pathname === '/health') {
      await sendJson(req, res, 200, '{"status":"ok"}')
      return true
    }
    const results = await Promise.all(
      checks.map(async ({ name, run, isVital }) => ({ name, isVital, result: await outcome(run) })),
    )
    const failed = results.filter(({ result }) => result !== 'ok')
    const status = isDraining() ? 'draining' : statusOf(failed)
    const body = { status, checks: Object.fromEntries(results.map(({ name, result }) => [name, result])) }
    const canServe = status === 'ok' || status === 'degraded'
    await sendJson(req, res, canServe ? 200 : 503, JSON.stringify(body))
    return true
  }
}

function statusOf(failed: readonly { isVital: boolean }[]): 'ok' | 'degraded' | 'unavailable' {
  if (failed.some(({ isVital }) => isVital)) return 'unavailable'
  return failed.length > 0 ? 'degraded' : 'ok'
}

async function outcome(run: Check['run']): Promise<'ok' | 'failed' | 'timeout'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(resolve, CHECK_TIMEOUT_MS, 'timeout')
  })
  const done = run().then(
    () => 'ok' as const,
    () => 'failed' as const,
  )
  return Promise.race([done, late]).finally(() => clearTimeout(timer))
}
