import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from './postgres.mjs'
import { findRedisServer, startRedis } from './redis.mjs'
import { readSecret, secretFile } from './secret.mjs'
import { createSupervisor } from './supervisor.mjs'

/** Its data may vanish with the machine: no waiting for disks. */
const forgetful = { fsync: 'off', full_page_writes: 'off', max_connections: 200 }

/**
 * A PostgreSQL server and the two Redis servers in a temporary directory on free ports, for tests and benches;
 * nothing of it is left after `stop()`, nor after a kill -9 of this process.
 */
export async function startPrivateStack({ onExit, redis = true, postgresSettings = {} } = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'lomash-stack-'))
  chmodSync(directory, 0o711) // as root, PostgreSQL runs as another user
  const supervisor = createSupervisor({ directory, removeAtEnd: true })
  const stop = async () => {
    await supervisor.stopAll()
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const postgres = await startPostgres({
      supervisor,
      directory: join(directory, 'postgres'),
      passwordFile: secretFile(join(directory, 'postgres-password'), 12),
      extraSettings: { ...forgetful, ...postgresSettings },
      onExit,
    })
    const start = async (role) => {
      const binary = await findRedisServer()
      const extraFlags = ['--databases', '64', '--appendfsync', 'no']
      return await startRedis({
        supervisor,
        binary,
        role,
        directory: join(directory, role),
        extraFlags,
        onExit,
      })
    }
    const [cacheUrl, stateUrl] = redis ? [await start('cache'), await start('state')] : []
    const appSecret = readSecret(join(directory, 'app-secret'))
    return { directory, supervisor, stop, postgres, databaseUrl: postgres.url, cacheUrl, stateUrl, appSecret }
  } catch (error) {
    await stop()
    throw error
  }
}
