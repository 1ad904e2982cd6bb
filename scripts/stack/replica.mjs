import { appendFileSync, chownSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { onDatabase } from '../../packages/db/src/deploy/on-database.ts'
import { copyRunningServer } from './base-backup.mjs'
import { Failure } from './failure.mjs'
import { startServer } from './postgres.mjs'
import { postgresUser } from './postgres-user.mjs'
import { identify, isAlive } from './process-identity.mjs'
import { guard, release } from './watchdog-client.mjs'

const patienceMs = 30_000
const pollMs = 20
/** A standby does not start with less of these than its primary has. */
const atLeastThePrimarys = [
  'max_connections',
  'max_worker_processes',
  'max_wal_senders',
  'max_prepared_transactions',
  'max_locks_per_transaction',
]

/**
 * Starts a streaming replica (hot standby) of a server that `startPostgres` started.
 * @param {object} options
 * @param {string} options.primaryUrl of any database of the primary
 * @param {string} options.directory where the copy of the primary's data goes; what is there is deleted
 * @returns {Promise<{
 *   url(database: string): string,
 *   pause(): Promise<void>, resume(): Promise<void>,
 *   freeze(): Promise<void>, thaw(): void,
 *   kill(): Promise<void>,
 * }>} `pause` ends replaying, not answering; `freeze` stops all its processes; `kill` is a crash
 */
export async function startReplica({ supervisor, primaryUrl, directory, extraSettings = {}, onExit }) {
  const required = await onDatabase(primaryUrl, (client) => copyPrimary({ client, primaryUrl, directory }))
  const { server, port } = await startServer({
    name: 'postgres-replica',
    supervisor,
    directory,
    extraSettings: { ...extraSettings, ...required },
    onExit,
  })
  const url = (database) => Object.assign(new URL(primaryUrl), { port, pathname: `/${database}` }).href
  const ask = (sql) => onDatabase(url('postgres'), async (client) => (await client.query(sql)).rows)
  await until('streams', async () => {
    return (await ask("SELECT FROM pg_stat_wal_receiver WHERE status = 'streaming'")).length === 1
  })
  const isPaused = async (state) =>
    (await ask('SELECT pg_get_wal_replay_pause_state() AS state'))[0].state === state
  const children = async () => {
    const rows = await ask('SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()')
    return rows.map(({ pid }) => identify(pid)).filter(({ start }) => start !== undefined)
  }
  return {
    url,
    async pause() {
      await ask('SELECT pg_wal_replay_pause()')
      await until('pauses', () => isPaused('paused'))
    },
    async resume() {
      await ask('SELECT pg_wal_replay_resume()')
      await until('resumes', () => isPaused('not paused'))
    },
    ...freezer(server.child.pid, children),
    async kill() {
      const orphans = await children()
      server.child.kill('SIGKILL')
      await server.ended
      await until('is gone', async () => !orphans.some(isAlive))
    },
  }
}

/** @returns {Promise<Record<string, string>>} settings that the replica must have */
async function copyPrimary({ client, primaryUrl, directory }) {
  const one = async (sql, values) => (await client.query(sql, values)).rows[0]
  const { data_directory: from } = await one('SHOW data_directory')
  rmSync(directory, { recursive: true, force: true })
  // The slot keeps the log from here on, so that neither a slow copy nor a long pause is outrun by checkpoints.
  const slot = `replica_${Date.now()}`
  await client.query('SELECT pg_create_physical_replication_slot($1, true)', [slot])
  await copyRunningServer({ client, from, to: directory })

  const { hostname, port, username, password } = new URL(primaryUrl)
  const source = `host=${hostname} port=${port} user=${username} password=${password}`
  // Not among the flags, which everybody on the machine can read.
  const settingsFile = join(directory, 'postgresql.auto.conf')
  appendFileSync(settingsFile, `primary_conninfo = '${source}'\nprimary_slot_name = '${slot}'\n`)
  const signalFile = join(directory, 'standby.signal')
  writeFileSync(signalFile, '', { mode: 0o600 })
  const user = postgresUser()
  if (user !== undefined) chownSync(signalFile, user.uid, user.gid)

  const { settings } = await one(
    'SELECT json_object_agg(name, setting) AS settings FROM pg_settings WHERE name = ANY($1)',
    [atLeastThePrimarys],
  )
  return settings
}

/** A frozen process heeds no request to end: the watchdog must know of each of them. */
function freezer(postmaster, children) {
  let frozen = []
  return {
    async freeze() {
      frozen = await children()
      process.kill(postmaster, 'SIGSTOP')
      for (const child of frozen) {
        guard({ ...child, signal: 'SIGKILL', patienceMs: 0 })
        process.kill(child.pid, 'SIGSTOP')
      }
    },
    thaw() {
      for (const { pid } of frozen) {
        process.kill(pid, 'SIGCONT')
        release(pid)
      }
      frozen = []
      process.kill(postmaster, 'SIGCONT')
    },
  }
}

async function until(what, isSo) {
  const deadline = Date.now() + patienceMs
  while (!(await isSo())) {
    if (Date.now() > deadline)
      throw new Failure(`It took more than ${patienceMs / 1000} s until the replica ${what}.`)
    await sleep(pollMs)
  }
}
