import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { peakMegabytesOf, processorSecondsOf, residentMegabytesOf } from '../measure/process-usage.ts'
import type { Row } from '../measure/report.ts'
import { hundredths, tenths } from '../measure/rounded.ts'
import {
  callsBetween,
  commandCalls,
  STATISTICS_DELAY_MS,
  transactionCount,
} from '../measure/store-counters.ts'
import type { Bench } from '../setup/bench.ts'
import { datasetName } from '../setup/dataset.ts'
import { cacheFigures, latencyFigures } from './figures.ts'
import { type Shop, visit } from './shop.ts'
import type { ShoppersOutcome } from './shoppers-thread.ts'

export type Opening = { products: number; requestsPerSecond: number; seconds: number }

/** The sale opens: shoppers at a constant rate, and nothing in the cache. */
export async function firstMinute({ stack }: Bench, shop: Shop, opening: Opening): Promise<Row[]> {
  const redis = new Redis(stack.cacheUrl)
  // When the stack is being stopped; a command that fails says so itself.
  redis.on('error', () => {})
  try {
    return await open(stack, redis, shop, opening)
  } finally {
    redis.disconnect()
  }
}

async function open(stack: Bench['stack'], redis: Redis, shop: Shop, opening: Opening): Promise<Row[]> {
  const { processId } = shop.web
  const { requestsPerSecond, seconds } = opening
  const name = datasetName(opening.products)
  // A process that has run for a while; only the cache is cold.
  await visit(shop, { requestsPerSecond: 40, seconds: seconds / 6, seed: 99 })
  await sleep(STATISTICS_DELAY_MS)
  const transactionsBefore = await transactionCount(stack.databaseUrl, name)
  await redis.flushall()
  const callsBefore = await commandCalls(redis)
  const processorBefore = processorSecondsOf(processId)
  const beginning = performance.now()

  const outcome = await visit(shop, { requestsPerSecond, seconds, seed: 1 })

  const passedSeconds = (performance.now() - beginning) / 1_000
  const cores = (processorSecondsOf(processId) - processorBefore) / passedSeconds
  const calls = callsBetween(callsBefore, await commandCalls(redis))
  const memory = { 'MB resident': residentMegabytesOf(processId), 'MB at most': peakMegabytesOf(processId) }
  await sleep(STATISTICS_DELAY_MS)
  const transactions = (await transactionCount(stack.databaseUrl, name)) - transactionsBefore

  return [
    ...latencyRows(outcome, opening),
    {
      what: 'database queries (transactions counted by PostgreSQL)',
      figures: {
        queries: transactions,
        '% of the requests': tenths((transactions / outcome.all.count) * 100),
      },
      target: 'under 5 %',
    },
    commandRow(calls, outcome.all.count),
    { what: 'the web process', figures: { 'cores busy': hundredths(cores), ...memory } },
    {
      what: 'the generator behind its schedule',
      figures: { 'ms p99': outcome.late.p99, 'ms at most': outcome.late.maxMs },
    },
  ]
}

function latencyRows(outcome: ShoppersOutcome, { requestsPerSecond, seconds }: Opening): Row[] {
  const kinds = Object.entries(outcome.byKind).sort(([, one], [, other]) => other.count - one.count)
  return [
    {
      what: `cold cache, ${requestsPerSecond} requests/s for ${seconds} s`,
      figures: {
        sent: outcome.all.count,
        'good answers/s': outcome.goodPerSecond,
        ...latencyFigures(outcome.all),
        ...cacheFigures(outcome.all),
      },
      target: 'no error, p95 at most 50 ms, p99 at most 150 ms',
    },
    ...kinds.map(([kind, summary]) => ({
      what: `of these: ${kind}`,
      figures: { sent: summary.count, ...latencyFigures(summary), ...cacheFigures(summary) },
    })),
  ]
}

function commandRow(calls: [command: string, count: number][], requests: number): Row {
  const all = calls.reduce((sum, [, count]) => sum + count, 0)
  const often = calls.slice(0, 5).map(([command, count]) => `${hundredths(count / requests)} ${command}`)
  return {
    what: 'Redis commands a request',
    figures: { commands: hundredths(all / requests), 'by name': `(${often.join(', ')})` },
  }
}
