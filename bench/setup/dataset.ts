import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../../scripts/stack/paths.mjs'
import { deployMigrations } from '../../scripts/stack/prisma.mjs'
import { node } from '../../scripts/stack/run.mjs'
import { peakMegabytesOf } from '../measure/process-usage.ts'
import type { Row } from '../measure/report.ts'
import type { Stack } from './bench.ts'

export function datasetName(products: number): string {
  return `bench_${products}`
}

/**
 * Seeds a database of its own with that many products; how long that took, and the seed's highest resident memory.
 *
 * @param pictures where to draw them; null: none
 */
export async function seedDataset(stack: Stack, products: number, pictures: string | null): Promise<Row> {
  const databaseUrl = stack.databaseUrl(datasetName(products))
  await deployMigrations(databaseUrl)
  const [command, args] = node(
    join(root, 'packages/db/src/seed/main.ts'),
    '--products',
    String(products),
    ...(pictures === null ? ['--without-pictures'] : []),
  )
  const startedAt = performance.now()
  const seed = stack.supervisor.start('seed', command, args, {
    env: { ...process.env, DATABASE_URL: databaseUrl, MEDIA_DIRECTORY: pictures ?? '' },
    signal: 'SIGTERM',
    patienceMs: 2_000,
    visible: true,
  })
  let peakMegabytes = 0
  while (seed.exit === undefined) {
    peakMegabytes = Math.max(peakMegabytes, peakMegabytesOf(seed.child.pid))
    await sleep(100)
  }
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10
  await stack.supervisor.stop(seed)
  if (seed.exit !== 0) throw new Error(`The seed of ${products} products failed`)
  return {
    what: `seed ${products.toLocaleString('en-GB')} products${pictures === null ? '' : ' with pictures'}`,
    figures: { seconds, 'peak MB': peakMegabytes },
  }
}
