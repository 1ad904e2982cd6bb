import { errorCount } from '../measure/answers.ts'
import { inThread } from '../measure/in-thread.ts'
import { processorSecondsOf } from '../measure/process-usage.ts'
import { type Row, report } from '../measure/report.ts'
import { median } from '../measure/rounds.ts'
import { type Shop, visit, wishesOf } from '../sale/shop.ts'
import type { ShoppersOutcome } from '../sale/shoppers-thread.ts'
import type { Bench } from '../setup/bench.ts'
import { seedDataset } from '../setup/dataset.ts'
import { chosenParts, runParts } from '../setup/parts.ts'
import { withWeb } from '../setup/web.ts'
import type { FloodOutcome, FloodTask } from './flood-thread.ts'

const PRODUCTS = 10_000
const VISITS_PER_SECOND = 50
const SIGN_INS_PER_SECOND = 200
const NEVER_TOO_OFTEN = ['api', 'sign-in', 'sign-in-account'].map((name) => `${name}=10000000/60`).join()

/** What shoppers notice of wrong sign-ins, which are made to cost a processor. */
export async function runBench(bench: Bench): Promise<void> {
  const seeded = await seedDataset(bench.stack, PRODUCTS, null)
  const part = (what: string, limits: string) => () => besideFlood(bench, what, limits)
  const parts = chosenParts(
    {
      hashing: part('limits raised, so that passwords are compared', NEVER_TOO_OFTEN),
      limited: part('with the limits there are', ''),
    },
    bench.only,
  )
  report('sign-in-flood', [seeded, ...(await runParts(parts))])
}

type Round = { alone: ShoppersOutcome; beside: ShoppersOutcome; flood: FloodOutcome; cores: number }

/** By turns, alone and beside the flood, so that both have the machine as it is in that minute. */
async function besideFlood(bench: Bench, what: string, limits: string): Promise<Row[]> {
  const wishes = await wishesOf(bench, PRODUCTS)
  const [rounds, seconds] = bench.isQuick ? [2, 8] : [5, 15]
  return withWeb(
    bench,
    PRODUCTS,
    'on',
    async (web) => {
      const shop = { web, wishes }
      // Warm: what is measured is neither loading code nor filling the cache.
      await oneRound(shop, seconds)
      const done: Round[] = []
      for (let round = 0; round < rounds; round++) done.push(await oneRound(shop, seconds))
      return rowsOf(what, done)
    },
    { RATE_LIMITS: limits },
  )
}

async function oneRound(shop: Shop, seconds: number): Promise<Round> {
  const browse = () => visit(shop, { requestsPerSecond: VISITS_PER_SECOND, seconds, seed: 1 })
  const { origin, processId } = shop.web
  const task: FloodTask = { origin, requestsPerSecond: SIGN_INS_PER_SECOND, seconds }
  const alone = await browse()
  const [usedBefore, startedAt] = [processorSecondsOf(processId), performance.now()]
  const script = new URL('./flood-thread.ts', import.meta.url)
  const [beside, flood] = await Promise.all([browse(), inThread<FloodOutcome>(script, task)])
  const cores = (processorSecondsOf(processId) - usedBefore) / ((performance.now() - startedAt) / 1_000)
  return { alone, beside, flood, cores }
}

function rowsOf(what: string, rounds: readonly Round[]): Row[] {
  const times = rounds.map(({ alone, beside }) => hundredths(beside.all.p95 / alone.all.p95))
  const answers = Object.entries(rounds.at(-1)?.flood.errors ?? {}).map(([name, count]) => `${count} ${name}`)
  const flood = { 'ms p50': median(rounds.map((round) => round.flood.p50)), answers: answers.join(', ') }
  return [
    { what: `${VISITS_PER_SECOND} visits/s alone`, figures: figuresOf(rounds.map(({ alone }) => alone)) },
    {
      what: `beside ${SIGN_INS_PER_SECOND} wrong sign-ins/s, ${what}`,
      figures: {
        ...figuresOf(rounds.map(({ beside }) => beside)),
        '× the p95 alone': median(times),
        'rounds from': `${Math.min(...times)} to ${Math.max(...times)} ×`,
        'cores of the web process': hundredths(median(rounds.map(({ cores }) => cores))),
      },
      target: 'p95 at most 2 × that alone, no error',
    },
    { what: 'what the sign-ins got, in the last round', figures: flood },
  ]
}

function figuresOf(outcomes: readonly ShoppersOutcome[]): Row['figures'] {
  const of = (figure: 'p50' | 'p95' | 'p99') => median(outcomes.map(({ all }) => all[figure]))
  const errors = outcomes.reduce((sum, { all }) => sum + errorCount(all), 0)
  const late = median(outcomes.map(({ late: { p99 } }) => p99))
  return {
    'ms p50': of('p50'),
    'ms p95': of('p95'),
    'ms p99': of('p99'),
    errors,
    'ms the generator was late, p99': late,
  }
}

const hundredths = (value: number) => Math.round(value * 100) / 100
