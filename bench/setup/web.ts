import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { mediaDirectory, root } from '../../scripts/stack/paths.mjs'
import { freePort } from '../../scripts/stack/ports.mjs'
import { deployMigrations } from '../../scripts/stack/prisma.mjs'
import { node } from '../../scripts/stack/run.mjs'
import { startWeb } from '../../scripts/stack/web.mjs'
import { webSettings } from '../../scripts/stack/web-settings.mjs'

export type Stack = {
  directory: string
  databaseUrl: (name: string) => string
  cacheUrl: string
  appSecret: string
  // biome-ignore lint/suspicious/noExplicitAny: a plain JavaScript module of scripts/
  supervisor: any
}

export type Bench = {
  stack: Stack
  distDir: string
  chromiumPath: string | undefined
  isQuick: boolean
  only?: string[] | undefined
}

export type SeedCost = { seconds: number; peakMegabytes: number }

/** A database of its own with that many products; how long the seed took, and its process's highest resident memory. */
export async function seedDataset(
  stack: Stack,
  products: number,
  pictures: string | null,
): Promise<SeedCost> {
  const databaseUrl = stack.databaseUrl(datasetName(products))
  await deployMigrations(databaseUrl)
  const flags = pictures === null ? ['--without-pictures'] : []
  const [command, args] = node(
    join(root, 'packages/db/src/seed/main.ts'),
    '--products',
    String(products),
    ...flags,
  )
  const startedAt = performance.now()
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DATABASE_URL: databaseUrl, MEDIA_DIRECTORY: pictures ?? '' },
  })
  let peakMegabytes = 0
  let code: number | null = null
  child.once('exit', (exitCode) => {
    code = exitCode ?? 1
  })
  while (code === null) {
    peakMegabytes = Math.max(peakMegabytes, peakOf(child.pid))
    await sleep(100)
  }
  if (code !== 0) throw new Error(`The seed of ${products} products failed`)
  return { seconds: Math.round((performance.now() - startedAt) / 100) / 10, peakMegabytes }
}

function peakOf(pid: number | undefined): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Math.round(Number(kilobytes ?? 0) / 1_024)
  } catch {
    return 0
  }
}

export function datasetName(products: number): string {
  return `bench_${products}`
}

/** The storefront over a dataset while `use` runs. */
export async function withWeb<Result>(
  { stack, distDir }: Bench,
  products: number,
  cache: 'on' | 'off',
  use: (origin: string) => Promise<Result>,
): Promise<Result> {
  const port = await freePort()
  const databaseUrl = stack.databaseUrl(datasetName(products))
  const settings = webSettings({ stack, databaseUrl, mediaDirectory, distDir })
  const env = { ...process.env, ...settings, CACHE: cache, LOG_LEVEL: 'error' }
  const web = await startWeb({ supervisor: stack.supervisor, port, env })
  try {
    return await use(`http://127.0.0.1:${port}`)
  } finally {
    await stack.supervisor.stop(web)
  }
}

export function readUrl(origin: string, procedure: string, input: object): string {
  return `${origin}/api/trpc/catalogue.${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`
}
