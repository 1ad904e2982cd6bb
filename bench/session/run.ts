import { Redis } from 'ioredis'
import { figuresOf, type Load, measureLoad } from '../measure/load.ts'
import { percentilesOf } from '../measure/percentiles.ts'
import { processorSecondsOf } from '../measure/process-usage.ts'
import { receive } from '../measure/received.ts'
import { type Row, report } from '../measure/report.ts'
import { median, middleOf } from '../measure/rounds.ts'
import type { Bench } from '../setup/bench.ts'
import { datasetName, seedDataset } from '../setup/dataset.ts'
import { chosenParts, runParts } from '../setup/parts.ts'
import { type Web, withWeb } from '../setup/web.ts'
import { type Callers, makeCallers } from './callers.ts'

const PRODUCTS = 300
const ROUNDS = 9
const SECONDS = 2
/** Does nothing but look for a session: without one it asks no store. */
const PROCEDURE = '/api/trpc/identity.getSession'

type Caller = keyof Callers
const CALLERS: readonly Caller[] = ['nobody', 'session', 'token']
const NAMES = { nobody: 'without a session', session: 'with a session', token: 'with an API token' }

/** What knowing who asks adds to a call: one procedure, called as nobody, with a session and with a token, by turns. */
export async function runBench(bench: Bench): Promise<void> {
  const { stack, isQuick } = bench
  await seedDataset(stack, PRODUCTS, null)
  const { callers, sessionKey } = await makeCallers(stack, stack.databaseUrl(datasetName(PRODUCTS)))
  const rounds = isQuick ? 3 : ROUNDS
  const part = (connections: number, target: string | undefined) => () =>
    withWeb(bench, PRODUCTS, 'on', async (web) => {
      await checkAnswers(web.origin + PROCEDURE, callers)
      return rowsOf(await byTurns(web, callers, { connections, rounds }), connections, target)
    })
  const parts = chosenParts(
    {
      floor: () => floorOf(stack.stateUrl, sessionKey),
      alone: part(1, 'at most 0.3 ms p50'),
      many: part(32, undefined),
    },
    bench.only,
  )
  report('session', await runParts(parts))
}

/** A session that is not found would be measured as one that is there. */
async function checkAnswers(url: string, callers: Callers): Promise<void> {
  for (const caller of CALLERS) {
    const { body } = await receive(url, callers[caller])
    const isKnown = JSON.parse(body.toString()).result.data !== null
    if (isKnown !== (caller === 'session')) throw new Error(`${NAMES[caller]}: ${body}`)
  }
}

async function floorOf(stateUrl: string, key: string): Promise<Row[]> {
  const redis = new Redis(stateUrl)
  const milliseconds: number[] = []
  for (let n = 0; n < 12_000; n++) {
    const startedAt = performance.now()
    if ((await redis.get(key)) === null) throw new Error(`Redis has no ${key}`)
    if (n >= 2_000) milliseconds.push(performance.now() - startedAt)
  }
  redis.disconnect()
  const { p50, p95 } = percentilesOf(milliseconds)
  return [{ what: 'floor: one bare Redis GET of a session', figures: { 'ms p50': p50, 'ms p95': p95 } }]
}

/** With what a call cost the web process, which says something on a busy machine, too. */
type Costed = Load & { processorMs: number }
type Loads = Record<Caller, Costed[]>

async function byTurns(
  { origin, processId }: Web,
  callers: Callers,
  { connections, rounds }: { connections: number; rounds: number },
): Promise<Loads> {
  const loads: Loads = { nobody: [], session: [], token: [] }
  for (let round = 0; round < rounds; round++) {
    // Whoever comes first in each round would have the machine as another left it.
    for (const caller of round % 2 === 0 ? CALLERS : [...CALLERS].reverse()) {
      const how = { connections, headers: callers[caller] }
      const urls = [origin + PROCEDURE]
      if (round === 0) await measureLoad(urls, { ...how, seconds: SECONDS, warmUpSeconds: 0 })
      const usedBefore = processorSecondsOf(processId)
      const load = await measureLoad(urls, { ...how, seconds: SECONDS, warmUpSeconds: 0 })
      const usedMs = (processorSecondsOf(processId) - usedBefore) * 1_000
      loads[caller].push({ ...load, processorMs: usedMs / (load.requestsPerSecond * SECONDS) })
    }
  }
  return loads
}

function rowsOf(loads: Loads, connections: number, target: string | undefined): Row[] {
  const at = connections === 1 ? 'one call at a time' : `${connections} at a time`
  const added = (caller: Caller, figure: 'p50' | 'p95' | 'processorMs') =>
    loads[caller].map((load, round) => hundredths(load[figure] - (loads.nobody[round]?.[figure] ?? 0)))
  return [
    ...CALLERS.map((caller) => ({
      what: `identity.getSession ${NAMES[caller]}, ${at}`,
      figures: figuresOf(middleOf(loads[caller])),
    })),
    ...CALLERS.slice(1).map((caller) => ({
      what: `added ${NAMES[caller]}, ${at}`,
      figures: {
        'ms p50': median(added(caller, 'p50')),
        'ms p95': median(added(caller, 'p95')),
        'ms of the web process’s processor': median(added(caller, 'processorMs')),
        'rounds, p50 from': `${Math.min(...added(caller, 'p50'))} to ${Math.max(...added(caller, 'p50'))} ms`,
      },
      ...(caller === 'session' ? { target } : {}),
    })),
  ]
}

const hundredths = (value: number) => Math.round(value * 100) / 100
