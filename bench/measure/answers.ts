import { type Percentiles, percentilesOf } from './percentiles.ts'

/** What became of one request. */
export type Answer = {
  kind: string
  /** ok, `status 503`, timeout, or the network's error. */
  outcome: string
  /** As X-Cache says; none without it. */
  cacheState: string
  /** From the instant it was due until it was sent: how far the generator itself was behind. */
  lateMs: number
  /** From the instant it was due until it was answered. */
  latencyMs: number
}

export type Summary = Percentiles & {
  count: number
  maxMs: number
  /** How often each thing went wrong. */
  errors: Record<string, number>
  cacheStates: Record<string, number>
}

export function summarise(answers: readonly Answer[]): Summary {
  const latencies = answers.map(({ latencyMs }) => latencyMs)
  return {
    ...percentilesOf(latencies),
    maxMs: highest(latencies),
    count: answers.length,
    errors: countsOf(answers.map(({ outcome }) => outcome).filter((outcome) => outcome !== 'ok')),
    cacheStates: countsOf(answers.map(({ cacheState }) => cacheState)),
  }
}

export function summariseByKind(answers: readonly Answer[]): Record<string, Summary> {
  const groups = Object.groupBy(answers, ({ kind }) => kind)
  return Object.fromEntries(Object.entries(groups).map(([kind, group = []]) => [kind, summarise(group)]))
}

export function highest(milliseconds: readonly number[]): number {
  return Math.round(milliseconds.reduce((most, each) => Math.max(most, each), 0) * 100) / 100
}

export function errorCount({ errors }: Summary): number {
  return Object.values(errors).reduce((sum, count) => sum + count, 0)
}

function countsOf(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
