import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Calls `stop` once, at the first Ctrl-C or request to end. Further ones are ignored: everything stops within a
 * known time anyhow, and a second one often is the same Ctrl-C handed on by npm.
 * @returns {() => void} ends the listening
 */
export function onInterrupt(stop) {
  let interrupted = false
  const listener = (signal) => {
    if (interrupted) return
    interrupted = true
    stop(128 + constants.signals[signal])
  }
  for (const signal of signals) process.on(signal, listener)
  return () => {
    for (const signal of signals) process.off(signal, listener)
  }
}
