import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { localAppUrl } from '../deploy/local-app.ts'
import { onDatabase } from '../deploy/on-database.ts'
import { type AsOwner, asOwnerOf } from './as-owner.ts'
import { testServers } from './env.ts'

export const templateName = 'lomash_template'

/** Whether the way to test databases keeps prepared statements; PgBouncer's, as Debian has it, does not. */
export const keepsPreparedStatements = testServers.poolerUrl === undefined

export interface TestDatabase {
  /** As the application: for `createDatabase` and friends. The database has the migrations and no rows but theirs. */
  databaseUrl: string
  /** As who owns it, past PgBouncer: for what the application may not do. */
  ownerUrl: string
  asOwner: AsOwner
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
  const ownerUrl = at(testServers.databaseUrl, name)
  return {
    databaseUrl: at(testServers.poolerUrl ?? localAppUrl(testServers.databaseUrl), name),
    ownerUrl,
    asOwner: asOwnerOf(ownerUrl),
    drop: () => onServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  }
}

export async function onServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  await onDatabase(testServers.databaseUrl, work)
}

function at(serverUrl: string, databaseName: string): string {
  return Object.assign(new URL(serverUrl), { pathname: `/${databaseName}` }).href
}
