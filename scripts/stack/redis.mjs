import { mkdirSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { canInstallPackages, findOnPath, installPackage } from './debian.mjs'
import { Failure } from './failure.mjs'
import { freePort } from './ports.mjs'
import { step } from './progress.mjs'
import { describeExit } from './supervisor.mjs'

const startTimeoutMs = 60_000
const pollMs = 50

/** What each role promises, see the architecture: the cache may forget, the state may not. */
const roles = {
  cache: ['--maxmemory', '512mb', '--maxmemory-policy', 'allkeys-lru', '--appendonly', 'no'],
  state: ['--maxmemory-policy', 'noeviction', '--appendonly', 'yes'],
}

/** The path of a redis-server: from PATH, else installed when we may, else a line that says how to. */
export async function findRedisServer() {
  const found = findOnPath('redis-server', 'valkey-server')
  if (found !== undefined) return found
  if (canInstallPackages()) {
    await step('Installing redis-server', () => installPackage('redis-server')).catch(() => {})
    const installed = findOnPath('redis-server')
    if (installed !== undefined) return installed
  }
  const how = process.platform === 'darwin' ? 'brew install redis' : 'sudo apt-get install redis-server'
  throw new Failure(
    `redis-server is missing. Install it (${how}), or set REDIS_CACHE_URL and REDIS_STATE_URL to servers of yours.`,
  )
}

/** @returns {Promise<string>} the URL of a server of that role, its data in `directory` */
export async function startRedis({ supervisor, binary, role, directory, extraFlags = [], onExit }) {
  mkdirSync(directory, { recursive: true })
  const port = await freePort()
  const place = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    directory,
    '--save',
    '',
    '--daemonize',
    'no',
  ]
  const server = supervisor.start(`redis-${role}`, binary, [...place, ...roles[role], ...extraFlags], {
    signal: 'SIGTERM',
    patienceMs: 15_000,
    onExit,
  })
  const deadline = Date.now() + startTimeoutMs
  while (!(await answersPing(port))) {
    if (server.exit !== undefined) throw describeExit(server)
    if (Date.now() > deadline)
      throw new Failure(`redis-server is not ready after a minute; see ${server.logPath}`)
    await sleep(pollMs)
  }
  return `redis://127.0.0.1:${port}`
}

/** A server that still loads its data answers -LOADING, not +PONG. */
function answersPing(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write('PING\r\n'))
    socket.setTimeout(1_000, () => socket.destroy())
    socket.on('data', (data) => {
      resolve(data.toString().startsWith('+PONG'))
      socket.destroy()
    })
    socket.on('error', () => resolve(false))
    socket.on('close', () => resolve(false))
  })
}
