import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onDatabase, onServer, templateName, urlOf } from './test-database.ts'

const migrationsDirectory = join(import.meta.dirname, '..', '..', 'prisma', 'migrations')

/** Runs once before all integration tests: the database that every test file's own is cloned from. */
export async function setup(): Promise<void> {
  await onServer(async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${templateName} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${templateName}`)
  })
  const entries = await readdir(migrationsDirectory, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  await onDatabase(urlOf(templateName), async (client) => {
    for (const name of names.sort()) {
      await client.query(await readFile(join(migrationsDirectory, name, 'migration.sql'), 'utf8'))
    }
  })
}
