import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Asked } from '../measure/constant-rate.ts'
import { numbers, weighted, zipf } from '../traffic/numbers.ts'
import { readPath } from '../traffic/urls.ts'
import type { NamedProduct } from '../traffic/vocabulary.ts'
import { type Choice, facetsInput, listInput, pagePath } from './choices.ts'

/** Per cent of all requests. */
const SHARES = { list: 50, facets: 15, product: 20, page: 15 }
/** Per cent of the pages. */
const PAGE_SHARES = { home: 20, listing: 20, filtered: 20, product: 30, sale: 10 }
/** Per cent of the requests for a list that go on from an answer. */
const GOING_ON = 40
const MAX_DEPTH = 10
/** Answers that somebody may yet go on from; the oldest is forgotten. */
const MAX_OPEN = 300
const BROWSER = { 'accept-encoding': 'gzip, br' }

export type Shoppers = { choices: readonly Choice[]; products: readonly NamedProduct[]; seed: number }

type OpenList = { choice: Choice; cursor: string; depth: number }

/** An endless stream of what shoppers on a day of a sale ask for; of one seed the same but for the cursors they are given. */
export function createShoppers({ choices, products, seed }: Shoppers): () => Asked {
  const below = numbers(seed)
  const kind = weighted(Object.values(SHARES), below)
  const page = weighted(Object.values(PAGE_SHARES), below)
  const popularChoice = zipf(choices.length, below)
  const popularProduct = zipf(products.length, below)
  const open: OpenList[] = []

  const choice = () => choices[popularChoice()] as Choice
  const product = () => products[popularProduct()] as NamedProduct
  const get = (name: string, path: string): Asked => ({ kind: name, path, headers: BROWSER })

  function list(): Asked {
    // Drawn whether used or not, so that the answers' timing does not shift what is asked next.
    const [goesOn, which, isKept, first] = [below(100) < GOING_ON, below(MAX_OPEN), below(2) === 0, choice()]
    const from = goesOn && open.length > 0 ? open.splice(which % open.length, 1)[0] : undefined
    const asked = from?.choice ?? first
    const depth = from ? from.depth + 1 : 1
    const path = readPath('listProducts', listInput(asked, from?.cursor ?? null))
    return {
      ...get(from ? 'next page' : 'first page', path),
      onBody:
        isKept && depth < MAX_DEPTH
          ? (body, headers) => keep(asked, depth, decoded(body, headers['content-encoding']))
          : undefined,
    }
  }

  function keep(asked: Choice, depth: number, json: string): void {
    // It stands at the end of a list; parsing fifteen kilobytes for it would cost the generator its pace.
    const cursor = /"nextCursor":"([^"]+)"/.exec(json.slice(-1_000))?.[1]
    if (cursor === undefined) return
    if (open.length === MAX_OPEN) open.shift()
    open.push({ choice: asked, cursor, depth })
  }

  const pages = [
    () => '/',
    () => (below(3) === 0 ? '/bedrooms' : '/kitchens'),
    () => pagePath(choice()),
    () => productPath(product()),
    () => '/sale',
  ]
  const kinds = [
    list,
    () => get('facets', readPath('listFacets', facetsInput(choice()))),
    () => get('product', readPath('getProduct', { slug: product().slug })),
    () => get('HTML', pages[page()]?.() ?? '/'),
  ]
  return () => (kinds[kind()] ?? list)()
}

function productPath({ category, slug }: NamedProduct): string {
  return `/${category === 'KITCHEN' ? 'kitchens' : 'bedrooms'}/${slug}`
}

function decoded(body: Buffer, encoding: string | undefined): string {
  if (encoding === 'br') return brotliDecompressSync(body).toString()
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString()
}
