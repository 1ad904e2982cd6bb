import { parentPort, workerData } from 'node:worker_threads'
import { highest, type Summary, summariseByKind } from '../measure/answers.ts'
import { askAtConstantRate } from '../measure/constant-rate.ts'
import { percentilesOf } from '../measure/percentiles.ts'
import { createVisitors, type Visitors } from './visitors.ts'

export type VisitorsTask = Visitors & { origin: string; requestsPerSecond: number; seconds: number }

export type VisitorsOutcome = {
  byKind: Record<string, Summary>
  /** How far the generator itself was behind its schedule. */
  late: { p99: number; maxMs: number }
}

const task = workerData as VisitorsTask
const answers = await askAtConstantRate({ ...task, next: createVisitors(task) })
const lateness = answers.map(({ lateMs }) => lateMs)
const outcome: VisitorsOutcome = {
  byKind: summariseByKind(answers),
  late: { p99: percentilesOf(lateness).p99, maxMs: highest(lateness) },
}
parentPort?.postMessage(outcome)
