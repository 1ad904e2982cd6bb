import { chownSync, existsSync, mkdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { canInstallPackages, findOnPath, installPackage } from './debian.mjs'
import { Failure } from './failure.mjs'
import { root } from './paths.mjs'
import { freePort } from './ports.mjs'
import { asUser, postgresUser } from './postgres-user.mjs'
import { step } from './progress.mjs'
import { describeExit } from './supervisor.mjs'

const usualPath = '/usr/sbin/pgbouncer'
const startTimeoutMs = 20_000

/** The path of pgbouncer: found, else installed when we may, else a line that says how to. */
async function findPgbouncer() {
  const find = () => findOnPath('pgbouncer') ?? [usualPath].find(existsSync)
  const found = find()
  if (found !== undefined) return found
  if (canInstallPackages()) {
    await step('Installing pgbouncer', () => installPackage('pgbouncer')).catch(() => {})
    const installed = find()
    if (installed !== undefined) return installed
  }
  const how = process.platform === 'darwin' ? 'brew install pgbouncer' : 'sudo apt-get install pgbouncer'
  throw new Failure(`pgbouncer is missing, which the tests through it need. Install it: ${how}`)
}

/**
 * PgBouncer before a server, started by the very script of its image: transaction mode, TLS to its clients.
 * @param {{ supervisor: any, directory: string, serverUrl: string, poolSize: number, onExit?: any }} options
 *   `serverUrl`: with the one user it lets in
 * @returns {Promise<{ url(database: string): string, processId: number }>} any database of that server, through it
 */
export async function startPgbouncer({ supervisor, directory, serverUrl, poolSize, onExit }) {
  const binary = await findPgbouncer()
  const user = postgresUser()
  mkdirSync(directory, { recursive: true })
  if (user !== undefined) chownSync(directory, user.uid, user.gid)
  const port = await freePort()
  const server = new URL(serverUrl)
  const script = join(root, 'infra', 'docker', 'pgbouncer', 'start.sh')
  // It is told where its settings come from by the environment, which setpriv and su keep.
  const { command, args, options } = asUser(user, '/bin/bash', [script], script)
  const started = supervisor.start('pgbouncer', command, args, {
    ...options,
    env: {
      PATH: process.env.PATH,
      TMPDIR: directory,
      PGBOUNCER: binary,
      PRIMARY_URL: server.href,
      LISTEN_ADDRESS: '127.0.0.1',
      LISTEN_PORT: String(port),
      DEFAULT_POOL_SIZE: String(poolSize),
      SERVER_TLS_SSLMODE: 'disable',
      // Tests make databases as they go.
      EXTRA_DATABASES: `* = host=${server.hostname} port=${server.port}`,
    },
    signal: 'SIGINT',
    patienceMs: 5_000,
    onExit,
  })
  const deadline = Date.now() + startTimeoutMs
  while (!(await listens(port))) {
    if (started.exit !== undefined) throw describeExit(started)
    if (Date.now() > deadline) throw new Failure(`pgbouncer does not listen; see ${started.logPath}`)
    await sleep(50)
  }
  return {
    // The script ends by becoming PgBouncer.
    processId: started.child.pid,
    url(database) {
      const url = new URL(serverUrl)
      url.pathname = `/${database}`
      url.port = String(port)
      url.searchParams.set('sslmode', 'no-verify')
      return url.href
    },
  }
}

function listens(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => {
      resolve(true)
      socket.destroy()
    })
    socket.on('error', () => resolve(false))
  })
}
