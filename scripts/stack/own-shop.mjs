import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readEnvironment } from './environment.mjs'
import { Failure } from './failure.mjs'
import { dataDirectory } from './paths.mjs'
import { runningDatabaseUrl } from './services.mjs'

/** The database and the secret that are set, else those of the shop that `npm start` runs here. */
export function shopInReach() {
  const { DATABASE_URL, APP_SECRET, PUBLIC_URL, PORT = '3000' } = readEnvironment()
  return {
    DATABASE_URL: DATABASE_URL ?? ownDatabase(),
    APP_SECRET: APP_SECRET ?? ownSecret(),
    PUBLIC_URL: PUBLIC_URL ?? `http://localhost:${PORT}`,
  }
}

function ownDatabase() {
  const url = runningDatabaseUrl()
  if (url === undefined)
    throw new Failure(
      'The shop does not run here. Start it with npm start, or set DATABASE_URL and APP_SECRET.',
    )
  return url
}

function ownSecret() {
  const path = join(dataDirectory, 'app-secret')
  if (!existsSync(path)) throw new Failure('Set APP_SECRET to the one of the processes that wrote the log.')
  return readFileSync(path, 'utf8').trim()
}
