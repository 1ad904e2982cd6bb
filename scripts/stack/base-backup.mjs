import { chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { copyFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { postgresUser } from './postgres-user.mjs'

/** What belongs to the running server only; the copy gets its log from the primary (as pg_basebackup has it). */
const onlyEmpty =
  /^(?:pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)$/
const notAtAll = /^(?:postmaster\.(?:pid|opts)|pg_internal\.init|pgsql_tmp.*)$/

/**
 * Copies the data directory of a running server: there is no pg_basebackup among the binaries from npm.
 * @param {{ client: object, from: string, to: string }} options a superuser's session (pg); `to` is made
 */
export async function copyRunningServer({ client, from, to }) {
  const user = postgresUser()
  const give = (path) => user && chownSync(path, user.uid, user.gid)
  await client.query("SELECT pg_backup_start('replica', fast => true)")
  await copy(from, to, give)
  const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)')
  const label = join(to, 'backup_label')
  writeFileSync(label, rows[0].labelfile, { mode: 0o600 })
  give(label)
}

async function copy(from, to, give) {
  mkdirSync(to, { mode: 0o700 })
  give(to)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (notAtAll.test(entry.name)) continue
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (onlyEmpty.test(entry.name)) {
      mkdirSync(target, { mode: 0o700 })
      give(target)
    } else if (entry.isDirectory()) await copy(source, target, give)
    else if (await copyIfThere(source, target)) give(target)
  }
}

/** A table may be dropped meanwhile: replaying the log drops it in the copy as well. */
async function copyIfThere(source, target) {
  try {
    await copyFile(source, target)
    return true
  } catch (error) {
    if (error.code === 'ENOENT') return false
    throw error
  }
}
