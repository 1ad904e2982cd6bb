import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { testServers } from './env.ts'
import { onDatabase } from './migrated-database.ts'

export const templateName = 'lomash_template'

/** Whether the way to test databases keeps prepared statements; PgBouncer's, as Debian has it, does not. */
export const keepsPreparedStatements = testServers.poolerUrl === undefined

export interface TestDatabase {
  /** For `createDatabase` and friends; the database has the migrations and no rows but theirs. */
  databaseUrl: string
  /** Ends the sessions that are left and deletes the database. */
  drop(): Promise<void>
}

/**
 * A database of this test file's own, cloned from the migrated template (some 100 ms). Call it in `beforeAll` and
 * its `drop` in `afterAll`.
 */
export async function useTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${templateName}`))
  return {
    databaseUrl: urlOf(name),
    drop: () => onServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  }
}

export async function onServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  await onDatabase(testServers.databaseUrl, work)
}

function urlOf(databaseName: string): string {
  const url = new URL(testServers.poolerUrl ?? testServers.databaseUrl)
  url.pathname = `/${databaseName}`
  return url.href
}
