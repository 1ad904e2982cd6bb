import { spawn } from 'node:child_process'
import { Failure } from './failure.mjs'
import { root, tool } from './paths.mjs'
import { identify } from './process-identity.mjs'
import { guard, release } from './watchdog-client.mjs'

/** No tool of ours phones home. */
export const quietTools = {
  NEXT_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
}

const children = new Set()
let ending = false

/**
 * Runs a tool to its end and keeps what it printed.
 * @param {{ env?: object, cwd?: string, visible?: boolean, onLine?: (line: string) => void }} options
 *   `visible`: straight to the terminal; `onLine`: called with each line as it comes
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function run(command, args, { env = {}, cwd = root, visible = false, onLine } = {}) {
  if (ending) throw new Failure(`${command} was not started: everything is being stopped.`)
  return await new Promise((resolve, reject) => {
    const output = visible ? 'inherit' : 'pipe'
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...quietTools, ...env },
      stdio: ['ignore', output, output],
      detached: true,
    })
    children.add(child)
    if (child.pid !== undefined)
      guard({ ...identify(child.pid), signal: 'SIGTERM', patienceMs: 5_000, group: true })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => {
        text += chunk
        if (onLine !== undefined)
          for (const line of chunk.split('\n')) if (line.trim() !== '') onLine(line.trim())
      })
    }
    child.once('error', reject)
    child.once('close', (code) => {
      children.delete(child)
      release(child.pid)
      resolve({ code: code ?? 1, output: text })
    })
  })
}

/** Like `run`, but ending badly is a failure that shows the end of what the tool said. */
export async function runOrFail(what, command, args, options) {
  const { code, output } = await run(command, args, options)
  if (code === 0) return output
  const end = output.trimEnd().split('\n').slice(-25).join('\n  ')
  throw new Failure(`${what} failed (exit code ${code}).\n  ${end}`)
}

/** Ends what `run` has under way, with all that it started in turn. */
export function endRuns() {
  ending = true
  for (const child of children) {
    try {
      process.kill(-child.pid, 'SIGTERM')
    } catch (error) {
      if (error.code !== 'ESRCH') throw error
    }
  }
}

/**
 * Node 24 and a script of ours.
 * @returns {[string, string[]]}
 */
export const node = (script, ...args) => [tool('node'), [script, ...args]]
