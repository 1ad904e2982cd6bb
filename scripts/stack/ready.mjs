import { relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from './failure.mjs'
import { root } from './paths.mjs'
import { describeExit } from './supervisor.mjs'

const readyTimeoutMs = 90_000
const pollMs = 100

/** Waits until a process of ours says at GET /ready that it can do its work. `name` begins the sentence when it cannot. */
export async function waitUntilReady(name, server, port) {
  const deadline = Date.now() + readyTimeoutMs
  let answer = 'no answer'
  while (answer !== 200) {
    if (server.exit !== undefined) throw describeExit(server)
    if (Date.now() > deadline) {
      throw new Failure(`${name} is not ready (GET /ready: ${answer}); see ${relative(root, server.logPath)}`)
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
