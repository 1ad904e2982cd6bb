import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { withLock } from './lock.mjs'
import { databaseDirectory, root, tool } from './paths.mjs'
import { step } from './progress.mjs'
import { run } from './run.mjs'
import { remainingDrift } from './schema-drift.mjs'

const schemaDirectory = join(databaseDirectory, 'prisma', 'schema')
export const migrationsDirectory = join(databaseDirectory, 'prisma', 'migrations')
const generatedDirectory = join(databaseDirectory, 'generated')
const stampFile = join(generatedDirectory, '.schema-hash')

const prisma = (args, env = {}) => run(tool('prisma'), args, { cwd: databaseDirectory, env })

/** Makes the Prisma client when the schema, or Prisma itself, is not the one it was made from. */
export async function generateClient() {
  await withLock('prisma-client', async () => {
    if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === schemaHash()) return
    const hash = schemaHash()
    const { code, output } = await step('Generating the database client', () => prisma(['generate']))
    if (code !== 0) throw new Failure(`prisma generate failed.\n${output}`)
    writeFileSync(stampFile, hash)
  })
}

/** Applies the migrations that the database does not have yet; makes the database when it is missing. */
export async function deployMigrations(databaseUrl) {
  const { code, output } = await step('Applying migrations', () =>
    prisma(['migrate', 'deploy'], { DATABASE_URL: databaseUrl }),
  )
  if (code === 0 && /successfully applied|No pending migrations/.test(output)) return
  if (output.includes('P1001')) {
    const { host } = new URL(databaseUrl)
    throw new Failure(`The database at ${host} does not answer. Start it, or correct DATABASE_URL.`)
  }
  throw new Failure(`The migrations could not be applied.\n${output}`)
}

/**
 * What the schema has and the migrations, run from nothing, do not make.
 * @param {string} serverUrl a database on a server that may make and drop databases
 * @returns {Promise<string>} SQL; empty when they agree
 */
export async function findSchemaDrift(serverUrl) {
  const sources = ['--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema']
  const { code, output } = await prisma(['migrate', 'diff', ...sources, '--script', '--exit-code'], {
    DATABASE_URL: serverUrl,
  })
  const isEmpty = output.includes('-- This is an empty migration.')
  if (code === 0 && isEmpty) return ''
  // An engine that dies may leave exit code 0 behind: only a script counts as an answer.
  if (code !== 2) throw new Failure(`The schema and the migrations could not be compared.\n${output}`)
  return remainingDrift(output.slice(output.search(/^-- /m)).trim(), readMigrations())
}

function readMigrations() {
  const names = existsSync(migrationsDirectory) ? readdirSync(migrationsDirectory) : []
  const files = names.map((name) => join(migrationsDirectory, name, 'migration.sql')).filter(existsSync)
  return files.map((file) => readFileSync(file, 'utf8')).join('\n')
}

function schemaHash() {
  const hash = createHash('sha256')
  for (const name of readdirSync(schemaDirectory).sort()) {
    hash.update(name).update(readFileSync(join(schemaDirectory, name)))
  }
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return hash.update(lock.packages['node_modules/prisma'].version).digest('hex')
}
