import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { root } from '../../scripts/stack/paths.mjs'
import { freePort } from '../../scripts/stack/ports.mjs'
import { node } from '../../scripts/stack/run.mjs'
import type { Stack } from '../setup/bench.ts'
import { receive } from './received.ts'

const FLOOR_KEY = 'bench:floor'

/** The floor of every comparison, answering with `body`, while `use` runs: see floor-server.ts. */
export async function withFloor<Result>(
  stack: Pick<Stack, 'cacheUrl' | 'supervisor'>,
  body: Buffer,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const redis = new Redis(stack.cacheUrl)
  await redis.set(FLOOR_KEY, body)
  redis.disconnect()
  const port = await freePort()
  const script = join(root, 'bench/measure/floor-server.ts')
  const [command, args] = node(script, String(port), stack.cacheUrl, FLOOR_KEY)
  const floor = stack.supervisor.start('floor', command, args, {
    cwd: root,
    env: process.env,
    signal: 'SIGTERM',
    patienceMs: 2_000,
  })
  const url = `http://127.0.0.1:${port}/`
  try {
    const answered = await untilItAnswers(url, floor)
    if (!answered.equals(body)) throw new Error('The floor does not answer with the body it was given')
    return await use(url)
  } finally {
    await stack.supervisor.stop(floor)
  }
}

async function untilItAnswers(url: string, server: { exit: unknown; logPath: string }): Promise<Buffer> {
  for (;;) {
    const answer = await receive(url).catch(() => undefined)
    if (answer) return answer.body
    if (server.exit !== undefined) throw new Error(`The floor's server ended; see ${server.logPath}`)
    await sleep(50)
  }
}
