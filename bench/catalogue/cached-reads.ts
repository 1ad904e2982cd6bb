import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { root } from '../../scripts/stack/paths.mjs'
import { freePort } from '../../scripts/stack/ports.mjs'
import { node } from '../../scripts/stack/run.mjs'
import { type Load, measureLoad } from '../measure/load.ts'
import type { Row } from './report.ts'
import { type Bench, readUrl, withWeb } from './setup.ts'

const FLOOR_KEY = 'bench:floor'

/** The cached first page and a cached page of HTML against the floor, each with a body of the same size. */
export async function cachedReads(bench: Bench, products: number): Promise<Row[]> {
  return withWeb(bench, products, 'on', async (origin) => {
    const rows: Row[] = []
    const targets = [
      {
        what: 'cached listProducts, first page',
        url: readUrl(origin, 'listProducts', { category: 'KITCHEN' }),
        target: 'at least 20 % of the floor',
      },
      { what: 'cached HTML of /kitchens', url: `${origin}/kitchens`, target: undefined },
    ]
    for (const { what, url, target } of targets) {
      const body = await (await fetch(url)).text()
      const floor = await measureFloor(bench, body)
      const load = await measureLoad([url])
      const share = Math.round((load.requestsPerSecond / floor.requestsPerSecond) * 100)
      rows.push(
        {
          what: `floor: node:http and one Redis GET of ${body.length.toLocaleString('en-GB')} bytes`,
          figures: figuresOf(floor),
        },
        { what, figures: { ...figuresOf(load), '% of the floor': share }, target },
      )
    }
    return rows
  })
}

export function figuresOf(load: Load): Row['figures'] {
  const { requestsPerSecond, p50, p95, p99, failures } = load
  return {
    'requests/s': requestsPerSecond,
    'ms p50': p50,
    'ms p95': p95,
    'ms p99': p99,
    ...(failures ? { failures } : {}),
  }
}

async function measureFloor({ stack }: Bench, body: string): Promise<Load> {
  const redis = new Redis(stack.cacheUrl)
  await redis.set(FLOOR_KEY, body)
  redis.disconnect()
  const port = await freePort()
  const [command, args] = node(
    join(root, 'bench/measure/floor-server.ts'),
    String(port),
    stack.cacheUrl,
    FLOOR_KEY,
  )
  const floor = stack.supervisor.start('floor', command, args, {
    cwd: root,
    env: process.env,
    signal: 'SIGTERM',
    patienceMs: 2_000,
  })
  const url = `http://127.0.0.1:${port}/`
  while (
    !(await fetch(url).then(
      () => true,
      () => false,
    ))
  )
    await sleep(50)
  const load = await measureLoad([url])
  await stack.supervisor.stop(floor)
  return load
}
