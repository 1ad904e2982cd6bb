import { join } from 'node:path'
import { root, tool } from './paths.mjs'
import { step } from './progress.mjs'
import { waitUntilReady } from './ready.mjs'
import { quietTools } from './run.mjs'

const workerDirectory = join(root, 'apps', 'worker')
const drainMs = 25_000

/**
 * Starts a worker and waits until it says that it is ready.
 * @param {{ supervisor: any, port: number, env: object, name?: string, onExit?: (error: Error) => void }} options
 */
export async function startWorker({ supervisor, port, env, name = 'worker', onExit }) {
  const worker = supervisor.start(name, tool('node'), [join(workerDirectory, 'src', 'main.ts')], {
    cwd: workerDirectory,
    env: { ...quietTools, ...env, WORKER_PORT: String(port) },
    signal: 'SIGTERM',
    patienceMs: drainMs + 2_000,
    onExit,
  })
  await step('Starting the worker', () => waitUntilReady('The worker', worker, port))
  return worker
}
