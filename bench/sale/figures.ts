import { errorCount, type Summary } from '../measure/answers.ts'
import { type Row, shareInPercent } from '../measure/report.ts'

/** The latencies and, when there are any, what went wrong. */
export function latencyFigures(summary: Summary): Row['figures'] {
  const { p50, p95, p99, maxMs, errors } = summary
  const named = Object.entries(errors).map(([name, count]) => `${count} × ${name}`)
  return {
    errors: errorCount(summary) === 0 ? 0 : `${errorCount(summary)} (${named.join(', ')})`,
    'ms p50': p50,
    'ms p95': p95,
    'ms p99': p99,
    'ms at most': maxMs,
  }
}

/** Where the answers came from, in per cent. */
export function cacheFigures({ count, cacheStates }: Summary): Row['figures'] {
  return Object.fromEntries(
    Object.entries(cacheStates).map(([state, times]) => [`% ${state}`, shareInPercent(times, count)]),
  )
}
