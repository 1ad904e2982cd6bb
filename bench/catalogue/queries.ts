import type { Cache } from '@lomash/cache'
import { createDatabase } from '@lomash/db'
import { listProductsInput, type Sort } from '../../packages/api/src/catalogue/list-products.schema.ts'
import { encodeCursor, listIdentity } from '../../packages/api/src/catalogue/listing/cursor.ts'
import { createServices } from '../../packages/api/src/services.ts'
import { numbers } from '../traffic/numbers.ts'
import type { Vocabulary } from '../traffic/vocabulary.ts'

/** The cursor of the page that begins `depth` items down a list. */
export async function cursorAt(
  databaseUrl: string,
  appSecret: string,
  sort: Sort,
  depth: number,
): Promise<string> {
  const database = createDatabase({ primaryUrl: databaseUrl, poolSize: 1 })
  const { cursorKey } = createServices({ database, cache: {} as Cache, appSecret })
  const descending = sort === 'price-asc' ? '' : 'DESC'
  const column = { newest: 'published_at', 'most-viewed': 'popularity' }[sort as string] ?? 'price_in_pence'
  // Without a category, and by base price: near enough to the depth asked for, whatever sales run.
  const [row] = await database.primary.$queryRawUnsafe<
    { id: string; published: Date; popularity: number; price: number }[]
  >(`SELECT product_id AS id, published_at AS published, popularity, price_in_pence AS price
    FROM catalogue.listing_cards ORDER BY ${column} ${descending}, product_id ${descending} OFFSET ${depth} LIMIT 1`)
  await database.close()
  if (!row) throw new Error(`The list has no row ${depth}`)
  const keys =
    sort === 'newest'
      ? [row.published.getTime()]
      : sort === 'most-viewed'
        ? [row.popularity]
        : [row.price, row.price]
  const input = listProductsInput.parse({ sort })
  return encodeCursor({ keys, id: row.id, pricedAt: Date.now() }, listIdentity(input, sort), cursorKey)
}

/** Combinations of filters as shoppers and crawlers might put them together, rare ones included. */
export function filterCombinations(vocabulary: Vocabulary, count: number) {
  const below = numbers(1)
  const some = (slugs: string[], most: number) =>
    Array.from({ length: below(most + 1) }, () => slugs[below(slugs.length)] ?? '')
  return Array.from({ length: count }, () => {
    const from = 100_000 + below(14) * 100_000
    return {
      ...(below(5) === 0 ? {} : { category: below(2) ? 'KITCHEN' : 'BEDROOM' }),
      ranges: below(2) ? some(vocabulary.ranges, 3) : [],
      styles: below(2) ? some(vocabulary.styles, 2) : [],
      finishes: below(2) ? some(vocabulary.finishes, 2) : [],
      colours: some(vocabulary.colours, 3),
      ...(below(3) === 0
        ? { priceMin: from, priceMax: from + ([5_000, 50_000, 200_000][below(3)] ?? 0) }
        : {}),
      onSale: below(4) === 0,
    }
  })
}

/** What shoppers type: words of the shop, alone and in pairs, some cut short, some with a typing error. */
export function searches(vocabulary: Vocabulary, count: number): string[] {
  const below = numbers(2)
  const long = vocabulary.words.filter((word) => word.length > 3)
  const word = () => long[below(long.length)] ?? ''
  const mistyped = (text: string) => {
    const at = 1 + below(text.length - 2)
    return below(2)
      ? text.slice(0, at) + text.slice(at + 1)
      : `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`
  }
  return Array.from({ length: count }, (_, n) => {
    if (n % 4 === 0) return `${word()} ${word()}`
    if (n % 4 === 1) return mistyped(word())
    return n % 4 === 2 ? word().slice(0, 4) : word()
  })
}
