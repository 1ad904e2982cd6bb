import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openToLocalApp } from '../deploy/local-app.ts'
import { onDatabase } from '../deploy/on-database.ts'

const migrationsDirectory = join(import.meta.dirname, '..', '..', 'prisma', 'migrations')

/**
 * Makes the database and all that the migrations make. Unlike `prisma migrate deploy`, it takes no second.
 * @returns the URL with which the application connects to it
 */
export async function createMigratedDatabase(serverUrl: string, name: string): Promise<string> {
  await onDatabase(serverUrl, (client) => client.query(`CREATE DATABASE ${name}`))
  const entries = await readdir(migrationsDirectory, { withFileTypes: true })
  const migrations = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const ownerUrl = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
  await onDatabase(ownerUrl, async (client) => {
    for (const migration of migrations.sort()) {
      await client.query(await readFile(join(migrationsDirectory, migration, 'migration.sql'), 'utf8'))
    }
  })
  return await openToLocalApp(ownerUrl)
}
