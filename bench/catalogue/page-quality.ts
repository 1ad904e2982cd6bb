import { spawnSync } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { tool } from '../../scripts/stack/paths.mjs'
import type { Row } from '../measure/report.ts'
import type { Bench } from '../setup/bench.ts'
import { withWeb } from '../setup/web.ts'
import { readUrl } from '../traffic/urls.ts'

const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --disable-background-networking --disable-component-update --disable-sync --no-first-run'

/** Lighthouse on the pages that sell, desktop and mobile, and the JavaScript they send. */
export async function pageQuality(bench: Bench, products: number): Promise<Row[]> {
  return withWeb(bench, products, 'on', async ({ origin }) => {
    const list = await (
      await fetch(readUrl(origin, 'listProducts', { category: 'KITCHEN', limit: 1 }))
    ).json()
    const pages = { home: '/', listing: '/kitchens', product: `/kitchens/${list.result.data.items[0].slug}` }
    const rows: Row[] = []
    for (const [name, path] of Object.entries(pages)) {
      const { files, bytes } = await scriptsOf(origin + path)
      rows.push({
        what: `JavaScript sent by ${name}`,
        figures: { 'KB gzip': Math.round(bytes / 102.4) / 10, files },
        target: name === 'listing' ? 'at most 150 KB gzip' : undefined,
      })
      for (const device of ['mobile', 'desktop'] as const) {
        rows.push({
          what: `Lighthouse, ${name}, ${device}`,
          figures: lighthouse(origin + path, device, bench.chromiumPath),
          target: '≥ 90, then 100, 100, 100',
        })
      }
    }
    return rows
  })
}

/** Every script that the page names for a browser that knows modules. */
async function scriptsOf(url: string): Promise<{ files: number; bytes: number }> {
  const html = await (await fetch(url)).text()
  const named = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)].filter(
    ([tag]) => !/nomodule/i.test(tag),
  )
  const sources = [...new Set(named.map(([, source]) => source ?? ''))]
  let bytes = 0
  for (const source of sources) {
    const body = await (await fetch(new URL(source, url))).arrayBuffer()
    bytes += gzipSync(Buffer.from(body)).length
  }
  return { files: sources.length, bytes }
}

function lighthouse(
  url: string,
  device: 'mobile' | 'desktop',
  chromiumPath: string | undefined,
): Row['figures'] {
  const categories = ['performance', 'accessibility', 'best-practices', 'seo']
  const { stdout, stderr } = spawnSync(
    tool('lighthouse'),
    [
      url,
      '--quiet',
      '--output=json',
      `--chrome-flags=${FLAGS}`,
      `--only-categories=${categories.join(',')}`,
      ...(device === 'desktop' ? ['--preset=desktop'] : []),
    ],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1_024 * 1_024,
      env: { ...process.env, ...(chromiumPath ? { CHROME_PATH: chromiumPath } : {}) },
    },
  )
  if (!stdout) throw new Error(`Lighthouse said nothing of ${url}: ${stderr}`)
  const result = JSON.parse(stdout)
  const failed = Object.values(result.audits as Record<string, { id: string; score: number | null }>)
    .filter(
      ({ id, score }) =>
        score !== null &&
        score < 1 &&
        categories
          .slice(1)
          .some((category) =>
            result.categories[category].auditRefs.some(
              (ref: { id: string; weight: number }) => ref.id === id && ref.weight > 0,
            ),
          ),
    )
    .map(({ id }) => id)
  if (failed.length > 0) console.log(`${url} (${device}) falls short in: ${failed.join(', ')}`)
  return Object.fromEntries(
    categories.map((category) => [category, Math.round(result.categories[category].score * 100)]),
  )
}
