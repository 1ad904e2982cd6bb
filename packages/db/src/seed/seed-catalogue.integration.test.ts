import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, useTestDatabase } from '../testing/index.ts'
import { seedCatalogue } from './index.ts'

const now = new Date('2026-11-23T21:00:00Z')

/** Each query counts rows that break a rule. */
const RULES: Record<string, string> = {
  'a product costs what its cheapest size costs': `
    SELECT count(*) FROM catalogue.products p WHERE price_in_pence IS DISTINCT FROM
      (SELECT min(s.price_in_pence) FROM catalogue.product_sizes s WHERE s.product_id = p.id)`,
  'a product has at least three colours': `
    SELECT count(*) FROM catalogue.products p
    WHERE (SELECT count(*) FROM catalogue.product_colours c WHERE c.product_id = p.id) < 3`,
  'a product’s first colour is the one pictured in its first close-up': `
    SELECT count(*) FROM catalogue.products p WHERE NOT EXISTS (
      SELECT FROM catalogue.product_images i, catalogue.product_colours pc JOIN catalogue.colours c ON c.id = pc.colour_id
      WHERE i.product_id = p.id AND pc.product_id = p.id AND pc.sort_order = 0 AND i.alt LIKE '% in ' || c.name)`,
  'prices are in steps of £5': `SELECT count(*) FROM catalogue.product_sizes WHERE price_in_pence % 500 <> 0`,
  'no two products were published at the same moment, none in the future': `
    SELECT count(published_at) - count(DISTINCT published_at)
      + count(*) FILTER (WHERE published_at > '${now.toISOString()}') AS count
    FROM catalogue.products`,
  'no sale that names a product is a draft': `
    SELECT count(*) FROM catalogue.sale_products JOIN catalogue.sales s ON s.id = sale_id WHERE s.announced_at IS NULL`,
  'every live product has a card and nothing else has': `
    SELECT count(*) FROM catalogue.products p FULL JOIN catalogue.listing_cards c ON c.product_id = p.id
    WHERE (c.product_id IS NOT NULL) IS DISTINCT FROM (p.status = 'ACTIVE' AND p.deleted_at IS NULL)`,
  'a cell counts its cards': `
    SELECT count(*) FROM catalogue.listing_cells k
    WHERE product_count <> (SELECT count(*) FROM catalogue.listing_cards c WHERE c.cell_id = k.id)
      OR product_count <> cardinality(prices)`,
}

async function open(products: number) {
  const database: TestDatabase = await useTestDatabase()
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  const seed = () => seedCatalogue({ databaseUrl: database.ownerUrl, products, now })
  const count = async (sql: string) => Number((await client.query(sql)).rows[0]?.count)
  const close = async () => {
    await client.end()
    await database.drop()
  }
  return { client, seed, count, close }
}

describe.each([300, 2_000])('a shop seeded with %i products', (products) => {
  let shop: Awaited<ReturnType<typeof open>>
  beforeAll(async () => {
    shop = await open(products)
    expect(await shop.seed()).toBe('SEEDED')
  })
  afterAll(() => shop.close())

  test('shows that many, and hides two drafts and a withdrawn product', async () => {
    expect(await shop.count('SELECT count(*) FROM catalogue.listing_cards')).toBe(products)
    expect(await shop.count('SELECT count(*) FROM catalogue.products')).toBe(products + 3)
    expect(await shop.count('SELECT sum(live_count) AS count FROM catalogue.categories')).toBe(products)
  })

  for (const [rule, sql] of Object.entries(RULES))
    test(rule, async () => {
      expect(await shop.count(sql)).toBe(0)
    })

  test('is left as it is when seeded again', async () => {
    expect(await shop.seed()).toBe('HAD_PRODUCTS')
  })
})

test('the same input gives the same rows', async () => {
  const shops = [await open(900), await open(900)]
  const digests = []
  for (const shop of shops) {
    await shop.seed()
    const tables = [
      'products',
      'product_colours',
      'product_sizes',
      'product_images',
      'sale_products',
      'sales',
      'packages',
    ]
    const sums = tables.map(
      (t) => `(SELECT md5(string_agg(x::text, '|' ORDER BY x::text)) FROM ${t}_ x) AS ${t}`,
    )
    const views = tables.map(
      (t) => `${t}_ AS (SELECT to_jsonb(r) - 'created_at' - 'updated_at' FROM catalogue.${t} r)`,
    )
    digests.push((await shop.client.query(`WITH ${views.join(', ')} SELECT ${sums.join(', ')}`)).rows[0])
    await shop.close()
  }
  expect(digests[1]).toEqual(digests[0])
})
