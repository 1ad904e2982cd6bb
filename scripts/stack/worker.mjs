import { join } from 'node:path'
import { tool, workerDirectory } from './paths.mjs'
import { step } from './progress.mjs'
import { waitUntilReady } from './ready.mjs'
import { quietTools } from './run.mjs'

const drainMs = 25_000
/** Under 300 MB whatever comes: V8 would rather let its heap grow than collect it. */
const memoryFlags = ['--max-semi-space-size=8', '--max-old-space-size=192']

/**
 * Starts a worker and waits until it says that it is ready.
 * @param {{ supervisor: any, port: number, env: object, name?: string, onExit?: (server: any) => void }} options
 *   `port`: where it answers /health, /ready and /metrics; `name`: of its log, when there are several
 */
export async function startWorker({ supervisor, port, env, name = 'worker', onExit }) {
  const server = supervisor.start(
    name,
    tool('node'),
    [...memoryFlags, join(workerDirectory, 'src', 'main.ts')],
    {
      cwd: workerDirectory,
      env: { ...quietTools, ...env, WORKER_PORT: String(port), HOST: '127.0.0.1' },
      signal: 'SIGTERM',
      // After its runs have had their time it gives back what is left.
      patienceMs: drainMs + 7_000,
      onExit,
    },
  )
  await step('Starting the worker', () => waitUntilReady('The worker', server, port))
  return server
}
