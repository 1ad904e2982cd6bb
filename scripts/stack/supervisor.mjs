import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Failure } from './failure.mjs'
import { root } from './paths.mjs'
import { identify } from './process-identity.mjs'
import { stopRecord, writeRecord } from './process-records.mjs'
import { dismissWatchdog, guard, guardDirectory, release } from './watchdog-client.mjs'

/**
 * Starts long-running processes and stops them in the reverse order. Each is in a process group of its own, so that
 * Ctrl-C reaches only us and we stop them in order.
 * @param {{ directory: string, removeAtEnd?: boolean }} options where logs and records of the processes go
 */
export function createSupervisor({ directory, removeAtEnd = false }) {
  const running = []
  let closed = false
  if (removeAtEnd) guardDirectory(directory)
  mkdirSync(join(directory, 'logs'), { recursive: true })

  function start(name, command, args, { signal, patienceMs, onExit, visible = false, ...options }) {
    if (closed) throw new Failure(`${name} was not started: everything is being stopped.`)
    const logPath = join(directory, 'logs', `${name}.log`)
    const log = openSync(logPath, 'w')
    const output = visible ? 'inherit' : log
    const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', output, output] })
    closeSync(log)
    const entry = { name, child, exit: undefined, stopping: false, logPath }
    entry.ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(error))
      child.once('exit', (code, killedBy) => resolve(killedBy ?? code))
    }).then((exit) => {
      entry.exit = exit
      if (!entry.stopping) onExit?.(describeExit(entry))
    })
    running.push(entry)
    if (child.pid !== undefined) {
      entry.record = { ...identify(child.pid), name, signal, patienceMs, order: running.length }
      entry.forget = writeRecord(join(directory, 'processes'), entry.record)
      guard(entry.record)
    }
    return entry
  }

  async function stop(entry) {
    entry.stopping = true
    const index = running.indexOf(entry)
    if (index !== -1) running.splice(index, 1)
    if (entry.record === undefined) return
    await stopRecord(entry.record)
    await entry.ended
    entry.forget()
    release(entry.record.pid)
  }

  async function stopAll() {
    closed = true
    for (const entry of [...running].reverse()) await stop(entry)
    await dismissWatchdog()
  }

  return { start, stop, stopAll, directory }
}

/** What a process that ended by itself said last. */
export function describeExit({ name, exit, logPath }) {
  if (exit instanceof Error) return new Failure(`Cannot start ${name}: ${exit.message}`)
  const lastLines = readFileSync(logPath, 'utf8').trimEnd().split('\n').slice(-8).join('\n  ')
  return new Failure(`${name} stopped (${exit}). The end of ${relative(root, logPath)}:\n  ${lastLines}`)
}
