import { setTimeout as sleep } from 'node:timers/promises'
import { createDatabase } from '@lomash/db'
import type { Redis } from 'ioredis'
import { serverProcessorSeconds } from '../measure/process-usage.ts'
import type { Row } from '../measure/report.ts'
import { hundredths } from '../measure/rounded.ts'
import {
  callsBetween,
  commandCalls,
  STATISTICS_DELAY_MS,
  transactionCount,
} from '../measure/store-counters.ts'
import type { Bench } from '../setup/bench.ts'

/** What `work` costs the stores, for each of so many jobs. */
export async function withLoadOfStores<Result>(
  { stack }: Bench,
  { databaseName, state, jobs }: { databaseName: string; state: Redis; jobs: number },
  work: () => Promise<Result>,
): Promise<{ result: Result; row: Row }> {
  const transactionsBefore = await transactionCount(stack.databaseUrl, databaseName)
  const callsBefore = await commandCalls(state)
  const processorBefore = await postgresProcessorMs(stack.databaseUrl)
  const result = await work()
  const processorMs = (await postgresProcessorMs(stack.databaseUrl)) - processorBefore
  const calls = callsBetween(callsBefore, await commandCalls(state))
  await sleep(STATISTICS_DELAY_MS)
  const transactions = (await transactionCount(stack.databaseUrl, databaseName)) - transactionsBefore
  const commands = calls.reduce((sum, [, count]) => sum + count, 0)
  const often = calls.slice(0, 5).map(([name, count]) => `${hundredths(count / jobs)} ${name}`)
  return {
    result,
    row: {
      what: 'its load on the stores, for each job',
      figures: {
        'transactions of PostgreSQL': hundredths(transactions / jobs),
        'ms of PostgreSQL’s processor': hundredths(processorMs / jobs),
        'commands of Redis, those in scripts included': hundredths(commands / jobs),
        'by name': `(${often.join(', ')})`,
      },
    },
  }
}

async function postgresProcessorMs(databaseUrl: (name: string) => string): Promise<number> {
  const database = createDatabase({ primaryUrl: databaseUrl('postgres'), poolSize: 1 })
  const [session] = await database.primary.$queryRaw<{ id: number }[]>`SELECT pg_backend_pid() AS id`
  const seconds = serverProcessorSeconds(session?.id ?? 0)
  await database.close()
  return seconds * 1_000
}
