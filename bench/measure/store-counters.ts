import { createDatabase } from '@lomash/db'
import type { Redis } from 'ioredis'

/** A session that has nothing to do tells the statistics what it did before only after ten seconds of idling. */
export const STATISTICS_DELAY_MS = 11_000

/**
 * Transactions of a database so far, a statement by itself being one. Asked for in another database of the server, so
 * that asking is not counted.
 */
export async function transactionCount(databaseUrl: (name: string) => string, name: string): Promise<number> {
  const database = createDatabase({ primaryUrl: databaseUrl('postgres'), poolSize: 1 })
  const [row] = await database.primary.$queryRaw<{ count: number }[]>`
    SELECT (xact_commit + xact_rollback)::float8 AS count FROM pg_stat_database WHERE datname = ${name}`
  await database.close()
  return row?.count ?? 0
}

export type Calls = Record<string, number>

/** How often each command was called so far, those from scripts included; asking is not counted. */
export async function commandCalls(redis: Redis): Promise<Calls> {
  return callsIn(await redis.info('commandstats'))
}

/** The text of INFO commandstats: `cmdstat_get:calls=7,usec=…`. */
export function callsIn(info: string): Calls {
  const lines = [...info.matchAll(/^cmdstat_([^:]+):calls=(\d+)/gm)]
  return Object.fromEntries(
    lines.map(([, name = '', calls]) => [name, Number(calls)] as const).filter(([name]) => name !== 'info'),
  )
}

/** The calls between two readings, the most frequent command first. */
export function callsBetween(before: Calls, after: Calls): [command: string, calls: number][] {
  return Object.entries(after)
    .map(([name, calls]): [string, number] => [name, calls - (before[name] ?? 0)])
    .filter(([, calls]) => calls > 0)
    .sort(([, one], [, other]) => other - one)
}
