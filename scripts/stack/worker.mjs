import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tool, workerDirectory } from './paths.mjs'
import { step } from './progress.mjs'
import { waitUntilReady } from './ready.mjs'
import { quietTools } from './run.mjs'

const drainMs = 25_000
/** Under 300 MB whatever comes: V8 would rather let its heap grow than collect it. */
const memoryFlags = ['--max-semi-space-size=8', '--max-old-space-size=192']

/** Beside a shop on the same machine: what waits in a queue gives way to who waits for a page. */
const niceness = '15'

/**
 * Linux may share the processor out by session first (sched_autogroup_enabled), and each of our servers is one: there `nice` alone
 * changes nothing.
 */
function lowerGroup(processId) {
  try {
    writeFileSync(`/proc/${processId}/autogroup`, niceness)
  } catch {
    // No such thing here: `nice` will do.
  }
}

/**
 * Starts a worker and waits until it says that it is ready.
 * @param {{ supervisor: any, port: number, env: object, name?: string, onExit?: (server: any) => void }} options
 *   `port`: where it answers /health, /ready and /metrics; `name`: of its log, when there are several
 */
export async function startWorker({ supervisor, port, env, name = 'worker', onExit }) {
  const server = supervisor.start(
    name,
    'nice',
    ['-n', niceness, tool('node'), ...memoryFlags, join(workerDirectory, 'src', 'main.ts')],
    {
      cwd: workerDirectory,
      env: { ...quietTools, ...env, WORKER_PORT: String(port), HOST: '127.0.0.1' },
      signal: 'SIGTERM',
      // After its runs have had their time it gives back what is left.
      patienceMs: drainMs + 7_000,
      onExit,
    },
  )
  lowerGroup(server.child.pid)
  await step('Starting the worker', () => waitUntilReady('The worker', server, port))
  return server
}
