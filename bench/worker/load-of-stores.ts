import { setTimeout as sleep } from 'node:timers/promises'
import type { Redis } from 'ioredis'
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
  const result = await work()
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
        'commands of Redis, those in scripts included': hundredths(commands / jobs),
        'by name': `(${often.join(', ')})`,
      },
    },
  }
}
