import { join } from 'node:path'
import { dataDirectory } from './paths.mjs'
import { runningPostgresUrl, startPostgres } from './postgres.mjs'
import { step } from './progress.mjs'
import { findRedisServer, startRedis } from './redis.mjs'
import { secretFile } from './secret.mjs'

const databaseName = 'lomash'
const directory = join(dataDirectory, 'postgres')
const passwordFile = join(dataDirectory, 'postgres-password')

/**
 * The database and the two Redis servers of `npm start`: those that the settings name, else our own, whose data
 * stay in `.data`.
 * @returns {Promise<Record<string, string>>} the settings that name them
 */
export async function startServices({ supervisor, environment, onExit }) {
  const { DATABASE_URL, DATABASE_URL_READONLY, REDIS_CACHE_URL, REDIS_STATE_URL } = environment
  const databaseUrl =
    DATABASE_URL ?? (await step('Starting PostgreSQL', () => ownDatabase({ supervisor, onExit })))
  const redis = async (role) => {
    const binary = await findRedisServer()
    return await step(`Starting Redis (${role})`, () =>
      startRedis({ supervisor, binary, role, directory: join(dataDirectory, `redis-${role}`), onExit }),
    )
  }
  return {
    DATABASE_URL: databaseUrl,
    DATABASE_URL_READONLY: DATABASE_URL_READONLY ?? databaseUrl,
    REDIS_CACHE_URL: REDIS_CACHE_URL ?? (await redis('cache')),
    REDIS_STATE_URL: REDIS_STATE_URL ?? (await redis('state')),
  }
}

async function ownDatabase({ supervisor, onExit }) {
  secretFile(passwordFile, 12)
  const postgres = await startPostgres({ supervisor, directory, passwordFile, onExit })
  return postgres.url(databaseName)
}

/** The database of the shop that runs from this checkout; undefined when none does. */
export const runningDatabaseUrl = () =>
  runningPostgresUrl({ directory, passwordFile, database: databaseName })
