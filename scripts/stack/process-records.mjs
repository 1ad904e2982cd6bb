import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './process-identity.mjs'

const pollMs = 50

/** Signals a process and waits until it is gone; after its patience it is killed. */
export async function stopRecord(record) {
  const { signal, patienceMs, group } = record
  const pid = group ? -record.pid : record.pid
  if (!isAlive(record)) return
  send(pid, signal)
  const deadline = Date.now() + patienceMs
  while (isAlive(record)) {
    if (Date.now() > deadline) send(pid, 'SIGKILL')
    await sleep(pollMs)
  }
}

/** Keeps what is running on disk, so that the next start finds what a crash left behind. */
export function writeRecord(directory, record) {
  mkdirSync(directory, { recursive: true })
  const path = join(directory, `${record.name}.json`)
  writeFileSync(path, JSON.stringify(record))
  return () => rmSync(path, { force: true })
}

/** Stops what an earlier run, now dead, left running: web first, servers after. */
export async function stopLeftovers(directory) {
  const records = readRecords(directory).sort((a, b) => b.order - a.order)
  for (const record of records) {
    await stopRecord(record)
    rmSync(join(directory, `${record.name}.json`), { force: true })
  }
}

function readRecords(directory) {
  let names = []
  try {
    names = readdirSync(directory).filter((name) => name.endsWith('.json'))
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
  return names.flatMap((name) => {
    try {
      return [JSON.parse(readFileSync(join(directory, name), 'utf8'))]
    } catch {
      return [] // half written when the machine went down: nothing of it can be running
    }
  })
}

function send(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
