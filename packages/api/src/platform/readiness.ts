export type Check = {
  name: string
  run: () => Promise<unknown>
  /** Without it the process can do nothing: none of its work shall come here. Without the others it goes on. */
  isVital: boolean
}

const CHECK_TIMEOUT_MS = 2_000

/** What /ready answers: "ok" or "degraded" of a process that can do its work; why not, of one that cannot. */
export async function checkReadiness(
  checks: readonly Check[],
  isDraining: boolean,
): Promise<{ isReady: boolean; body: { status: string; checks: Record<string, string> } }> {
  const results = await Promise.all(
    checks.map(async ({ name, run, isVital }) => ({ name, isVital, result: await outcome(run) })),
  )
  const failed = results.filter(({ result }) => result !== 'ok')
  const status = isDraining ? 'draining' : statusOf(failed)
  return {
    isReady: status === 'ok' || status === 'degraded',
    body: { status, checks: Object.fromEntries(results.map(({ name, result }) => [name, result])) },
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
