import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

let watchdog

/** Has a process stopped in case this one dies without doing so itself. */
export const guard = (record) => tell({ add: record })

/** The process has been stopped. */
export const release = (pid) => tell({ remove: pid })

/** Has a directory deleted, after the processes were stopped, when this process ends in whatever way. */
export const guardDirectory = (directory) => tell({ directory })

/** Ends the watchdog; what it still guards is stopped. */
export async function dismissWatchdog() {
  if (watchdog === undefined) return
  const { child, ended } = watchdog
  watchdog = undefined
  child.ref()
  child.stdin.end()
  await ended
}

function tell(message) {
  watchdog ??= start()
  watchdog.child.stdin.write(`${JSON.stringify(message)}\n`)
}

function start() {
  const script = fileURLToPath(new URL('watchdog.mjs', import.meta.url))
  const child = spawn(process.execPath, [script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  child.stdin.on('error', () => {}) // the watchdog itself was killed: the records on disk remain
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.unref()
  child.stdin.unref()
  return { child, ended }
}
