import { testServers } from './env.ts'
import { createMigratedDatabase } from './migrated-database.ts'
import { onServer, templateName } from './test-database.ts'

/** Runs once before all integration tests: the database that every test file's own is cloned from. */
export async function setup(): Promise<void> {
  await onServer((client) => client.query(`DROP DATABASE IF EXISTS ${templateName} WITH (FORCE)`))
  await createMigratedDatabase(testServers.databaseUrl, templateName)
}
