import { parentPort, workerData } from 'node:worker_threads'
import { highest, type Summary, summarise, summariseByKind } from '../measure/answers.ts'
import { askAtConstantRate } from '../measure/constant-rate.ts'
import { percentilesOf } from '../measure/percentiles.ts'
import { createShoppers, type Shoppers } from './mix.ts'

export type ShoppersTask = Shoppers & { origin: string; requestsPerSecond: number; seconds: number }

export type ShoppersOutcome = {
  all: Summary
  byKind: Record<string, Summary>
  /** Good answers in a second, from the first request to the last answer. */
  goodPerSecond: number
  /** How far the generator itself was behind its schedule. */
  late: { p99: number; maxMs: number }
}

const task = workerData as ShoppersTask
const beginning = performance.now()
const answers = await askAtConstantRate({ ...task, next: createShoppers(task) })
const seconds = (performance.now() - beginning) / 1_000
const lateness = answers.map(({ lateMs }) => lateMs)
const outcome: ShoppersOutcome = {
  all: summarise(answers),
  byKind: summariseByKind(answers),
  goodPerSecond: Math.round(answers.filter(({ outcome }) => outcome === 'ok').length / seconds),
  late: { p99: percentilesOf(lateness).p99, maxMs: highest(lateness) },
}
parentPort?.postMessage(outcome)
