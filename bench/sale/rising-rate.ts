import { errorCount } from '../measure/answers.ts'
import type { Row } from '../measure/report.ts'
import { latencyFigures } from './figures.ts'
import { type Shop, visit } from './shop.ts'
import type { ShoppersOutcome } from './shoppers-thread.ts'

const STEP = 1.25
const MAX_STEPS = 16
const MAX_P95_MS = 100

/** More and more shoppers in a warm shop, until it no longer keeps up. */
export async function risingRate(
  shop: Shop,
  { fromPerSecond, seconds }: { fromPerSecond: number; seconds: number },
): Promise<Row[]> {
  await visit(shop, { requestsPerSecond: fromPerSecond, seconds, seed: 2 })
  let held: Row | undefined
  let requestsPerSecond = fromPerSecond
  for (let step = 0; step < MAX_STEPS; step++) {
    const outcome = await visit(shop, { requestsPerSecond, seconds, seed: 3 + step })
    const figures = figuresOf(requestsPerSecond, outcome)
    console.log(
      `${requestsPerSecond} requests/s: p95 ${outcome.all.p95} ms, ${errorCount(outcome.all)} errors`,
    )
    if (outcome.all.p95 > MAX_P95_MS || errorCount(outcome.all) > 0)
      return [
        ...(held ? [held] : []),
        { what: `warm, the first rate that does not hold (${seconds} s)`, figures },
      ]
    held = {
      what: `warm, the last rate that holds (${seconds} s)`,
      figures,
      target: 'p95 at most 100 ms, no error',
    }
    requestsPerSecond = Math.round((requestsPerSecond * STEP) / 5) * 5
  }
  return held ? [held] : []
}

function figuresOf(requestsPerSecond: number, { all, goodPerSecond, late }: ShoppersOutcome): Row['figures'] {
  return {
    'requests/s': requestsPerSecond,
    'good answers/s': goodPerSecond,
    ...latencyFigures(all),
    'ms the generator was late, p99': late.p99,
  }
}
