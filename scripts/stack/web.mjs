import { join } from 'node:path'
import { tool, webDirectory } from './paths.mjs'
import { step } from './progress.mjs'
import { waitUntilReady } from './ready.mjs'
import { quietTools } from './run.mjs'

const drainMs = 25_000

/**
 * Starts the web server and waits until it says that it is ready.
 * @param {{ supervisor: any, port: number, env: object, name?: string, visible?: boolean, onExit?: (server: any) => void }} options
 */
export async function startWeb({ supervisor, port, env, name = 'web', visible = false, onExit }) {
  const server = supervisor.start(name, tool('node'), [join(webDirectory, 'server.ts')], {
    cwd: webDirectory,
    env: { ...quietTools, ...env, PORT: String(port) },
    signal: 'SIGTERM',
    patienceMs: drainMs + 2_000,
    visible,
    onExit,
  })
  await step('Starting the storefront', () => waitUntilReady('The storefront', server, port))
  return server
}
