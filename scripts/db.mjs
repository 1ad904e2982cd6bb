// npm run db -- generate | diff NAME | deploy
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { readEnvironment } from './stack/environment.mjs'
import { Failure, runCommand } from './stack/failure.mjs'
import { onInterrupt } from './stack/interrupt.mjs'
import { continueUnderNode24 } from './stack/node24.mjs'
import { root } from './stack/paths.mjs'
import { deployMigrations, findSchemaDrift, generateClient, migrationsDirectory } from './stack/prisma.mjs'
import { startPrivateStack } from './stack/private-stack.mjs'

const usage = 'npm run db -- generate | diff NAME | deploy (to DATABASE_URL)'

await runCommand(async () => {
  const code = await continueUnderNode24(import.meta.url)
  if (code !== undefined) return code
  const [command, name] = process.argv.slice(2)
  const commands = { generate: generateClient, diff: () => writeMigration(name), deploy }
  if (commands[command] === undefined) throw new Failure(usage)
  await commands[command]()
})

async function deploy() {
  const url = readEnvironment().DATABASE_URL
  if (url === undefined) throw new Failure('Set DATABASE_URL to the database that shall get the migrations.')
  await deployMigrations(url)
}

/** Writes what the schema has and the migrations have not as a new migration, to be read before it is committed. */
async function writeMigration(name) {
  if (!/^[a-z0-9_]+$/.test(name ?? ''))
    throw new Failure('Name the migration with a-z, 0-9 and _: npm run db -- diff NAME')
  mkdirSync(migrationsDirectory, { recursive: true })
  writeFileSync(join(migrationsDirectory, 'migration_lock.toml'), 'provider = "postgresql"\n') // diff reads the dialect here
  const stack = await startPrivateStack({ redis: false })
  onInterrupt(async (code) => {
    await stack.stop()
    process.exit(code)
  })
  try {
    const sql = await findSchemaDrift(stack.databaseUrl('postgres'))
    if (sql === '') return console.log('The migrations already make the schema.')
    const directory = join(migrationsDirectory, `${timestamp()}_${name}`)
    mkdirSync(directory)
    writeFileSync(join(directory, 'migration.sql'), `${sql}\n`)
    console.log(relative(root, join(directory, 'migration.sql')))
  } finally {
    await stack.stop()
  }
}

/** Later than every migration there is, also when clocks differ between machines. */
function timestamp() {
  const now = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const names = existsSync(migrationsDirectory)
    ? readdirSync(migrationsDirectory).filter((entry) => /^\d{14}_/.test(entry))
    : []
  const latest = names.sort().at(-1)?.slice(0, 14) ?? '0'
  return now > latest ? now : String(BigInt(latest) + 1n)
}
