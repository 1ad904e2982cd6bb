import { mediaDirectory } from '../../scripts/stack/paths.mjs'
import { freePort } from '../../scripts/stack/ports.mjs'
import { startWeb } from '../../scripts/stack/web.mjs'
import { webSettings } from '../../scripts/stack/web-settings.mjs'
import type { Bench } from './bench.ts'
import { datasetName } from './dataset.ts'

export type Web = { origin: string; processId: number }

/** The storefront over a dataset while `use` runs. */
export async function withWeb<Result>(
  { stack, distDir }: Bench,
  products: number,
  cache: 'on' | 'off',
  use: (web: Web) => Promise<Result>,
  more: Record<string, string> = {},
): Promise<Result> {
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}`
  const databaseUrl = stack.databaseUrl(datasetName(products))
  const settings = webSettings({ stack, databaseUrl, mediaDirectory, distDir, publicUrl })
  const env = { ...process.env, ...settings, CACHE: cache, LOG_LEVEL: 'error', ...more }
  const web = await startWeb({ supervisor: stack.supervisor, port, env })
  try {
    return await use({ origin: publicUrl, processId: web.child.pid })
  } finally {
    await stack.supervisor.stop(web)
  }
}
