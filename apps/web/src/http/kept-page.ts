import type { RequestListener } from 'node:http'
import { nextOpeningChange, nextPriceChange, type Services } from '@lomash/api'
import { addressOf, type Cached, cacheControl, manifest, type Tag, tag, UNKEPT } from '@lomash/cache'
import { readEncoded } from './kept-body.ts'
import type { KeptPage } from './page-policy.ts'
import { type Page, renderPage } from './render-page.ts'
import { compress, type Encoding } from './send.ts'

export type PageSource = {
  services: Services
  render: RequestListener
  /** Names the build: pages of another build refer to scripts this one does not have. */
  buildId: string
}

export type FoundPage = { page: Page; cached: Cached; cacheControl: string }

/** A page that everybody sees alike, in that encoding: made once for every process, and kept whole. */
export async function readKeptPage(
  { services, render, buildId }: PageSource,
  { url, tags }: KeptPage,
  encoding: Encoding,
): Promise<FoundPage> {
  const address = addressOf(manifest.page, { build: buildId, url, tags })
  const readPlain = () =>
    services.cache.read(address, async () => {
      // Asked for first: a page begun before a price changes must not be taken for one made after it. Without an answer
      // the page, which may be the notice of a failure, is not kept.
      const change = await nextChange(services, tags).catch(() => UNKEPT)
      const page = await renderPage(render, url, {}, false)
      // Whose would it be? Several may be waiting for this page.
      const shared = { ...page, cookies: [] }
      return { body: packPage(shared), wrongAt: isForEverybody(page) ? change : UNKEPT }
    })
  const cached = await readEncoded(services.cache, address, encoding, readPlain, (body) =>
    compressPage(body, encoding),
  )
  const page = unpackPage(cached.body)
  const isKept = isForEverybody(page)
  return {
    page,
    cached,
    cacheControl: isKept ? cacheControl(manifest.page, cached.usableForSeconds) : 'no-store',
  }
}

/** When time itself makes wrong what a page with these tags says; null: never. */
async function nextChange(services: Services, tags: readonly Tag[]): Promise<number | null> {
  const asked = [nextPriceChange(services), tags.includes(tag.showrooms) ? nextOpeningChange(services) : null]
  const known = (await Promise.all(asked)).filter((change) => change !== null)
  return known.length === 0 ? null : Math.min(...known)
}

/** An error is asked for anew the next time, and what sets a cookie is somebody's own. */
function isForEverybody({ status, cookies }: Page): boolean {
  return status === 200 && cookies.length === 0
}

/** One line of facts, then the page's bytes. */
function packPage({ body, ...head }: Page): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body])
}

function unpackPage(packed: Buffer): Page {
  const end = packed.indexOf('\n')
  return { ...JSON.parse(packed.toString('utf8', 0, end)), body: packed.subarray(end + 1) }
}

async function compressPage(packed: Buffer, encoding: Encoding): Promise<Buffer> {
  const page = unpackPage(packed)
  return packPage({ ...page, body: await compress(page.body, encoding) })
}
