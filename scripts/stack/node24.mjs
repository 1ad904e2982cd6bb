import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { tool } from './paths.mjs'
import { parentOf } from './process-identity.mjs'

const startedByUs = 'LOMASH_UNDER_NODE_24'

/**
 * The beginning of every command: installs the packages when they are missing and goes on under the Node 24 that
 * came with them. Resolves to the exit code of that Node, or to undefined when this already is it.
 */
export async function continueUnderNode24(scriptUrl) {
  await ensureInstalled()
  if (process.execPath === realpathSync(tool('node'))) return undefined
  const args = [fileURLToPath(scriptUrl), ...process.argv.slice(2)]
  const child = spawn(tool('node'), args, { stdio: 'inherit', env: { ...process.env, [startedByUs]: '1' } })
  // Ctrl-C reaches the whole group by itself; what is sent to this process alone is passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  onParentDeath(() => child.kill('SIGTERM'))
  return await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}

/**
 * Calls back when the process that started this one has died without telling (kill -9). Only where that process
 * is known to wait for us (npm, or ourselves under an older Node): a shell may leave its children running.
 */
export function onParentDeath(callback) {
  const isUnderNpm = process.env.npm_lifecycle_event !== undefined
  if (!isUnderNpm && process.env[startedByUs] === undefined) return
  const parent = process.ppid
  const grandparent = isUnderNpm ? parentOf(parent) : undefined // npm runs us through a shell
  const timer = setInterval(() => {
    if (process.ppid === parent && (grandparent === undefined || parentOf(parent) === grandparent)) return
    clearInterval(timer)
    callback()
  }, 500)
  timer.unref()
}
