import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from './failure.mjs'
import { root, tool, webDirectory } from './paths.mjs'
import { step } from './progress.mjs'
import { quietTools } from './run.mjs'
import { describeExit } from './supervisor.mjs'

const readyTimeoutMs = 90_000
const pollMs = 100
const drainMs = 25_000

/**
 * Starts the web server and waits until it says that it is ready.
 * @param {{ supervisor: any, port: number, env: object, visible?: boolean, onExit?: (server: any) => void }} options
 */
export async function startWeb({ supervisor, port, env, visible = false, onExit }) {
  const server = supervisor.start('web', tool('node'), [join(webDirectory, 'server.ts')], {
    cwd: webDirectory,
    env: { ...quietTools, ...env, PORT: String(port) },
    signal: 'SIGTERM',
    patienceMs: drainMs + 2_000,
    visible,
    onExit,
  })
  await step('Starting the storefront', () => waitUntilReady(server, port))
  return server
}

async function waitUntilReady(server, port) {
  const deadline = Date.now() + readyTimeoutMs
  let answer = 'no answer'
  while (answer !== 200) {
    if (server.exit !== undefined) throw describeExit(server)
    if (Date.now() > deadline) {
      throw new Failure(
        `The storefront is not ready (GET /ready: ${answer}); see ${relative(root, server.logPath)}`,
      )
    }
    await sleep(pollMs)
    answer = await statusOf(`http://127.0.0.1:${port}/ready`)
  }
}

async function statusOf(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) })
    await response.body?.cancel()
    return response.status
  } catch (error) {
    return error.cause?.code ?? error.message
  }
}
