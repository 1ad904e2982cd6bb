import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectListing } from '../../catalogue/project-listing.ts'
import { createDatabase, type Database } from '../../client.ts'
import { type TestDatabase, useTestDatabase } from '../../testing/index.ts'
import { seedCatalogue } from '../index.ts'
import { seedId } from '../seed-id.ts'
import { CREATE_SEED_ID } from './seed-id-function.ts'
import { setAsideIndexes } from './set-aside-indexes.ts'

let server: TestDatabase
let database: Database
beforeAll(async () => {
  server = await useTestDatabase()
  await seedCatalogue({
    databaseUrl: server.ownerUrl,
    products: 1_500,
    now: new Date('2026-11-23T21:00:00Z'),
  })
  database = createDatabase({ primaryUrl: server.ownerUrl, poolSize: 1 })
})
afterAll(async () => {
  await database.close()
  await server.drop()
})

test('the ordinary projection, product by product, gives the lists the bulk load gave', async () => {
  const lists = () => database.primary.$queryRaw`
    SELECT c.product_id, to_jsonb(c) - 'cell_id' AS card, to_jsonb(k) - 'id' AS cell
    FROM catalogue.listing_cards c JOIN catalogue.listing_cells k ON k.id = c.cell_id ORDER BY 1`
  const terms = () => database.primary.searchTerm.findMany({ orderBy: { term: 'asc' } })
  const before = [await lists(), await terms()]
  await database.primary
    .$executeRaw`TRUNCATE catalogue.listing_cards, catalogue.listing_cells, catalogue.search_terms`
  const products = await database.primary.product.findMany({
    select: { id: true },
    orderBy: { priceInPence: 'asc' },
  })
  for (let start = 0; start < products.length; start += 500)
    await database.primary.$transaction((tx) =>
      projectListing(
        tx,
        products.slice(start, start + 500).map(({ id }) => id),
      ),
    )
  expect([await lists(), await terms()]).toEqual(before)
})

test('setting indexes aside and making them again leaves every one as it was', async () => {
  const definitions = () => database.primary.$queryRaw`
    SELECT pg_get_indexdef(indexrelid) AS definition FROM pg_index WHERE indrelid::regclass::text LIKE 'catalogue.%'
    UNION ALL
    SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'catalogue'::regnamespace ORDER BY 1`
  const before = await definitions()
  await database.primary.$transaction(async (tx) => {
    const restore = await setAsideIndexes(tx)
    expect((await tx.$queryRaw<unknown[]>`SELECT FROM pg_indexes WHERE tablename = 'products'`).length).toBe(
      0,
    )
    await restore()
  })
  expect(await definitions()).toEqual(before)
})

test('ids made in SQL are those made in TypeScript', async () => {
  const rows = await database.primary.$transaction(async (tx) => {
    await tx.$executeRaw(CREATE_SEED_ID)
    return tx.$queryRaw<{ n: number; id: string }[]>`
      SELECT n, pg_temp.seed_id('size', n) AS id FROM generate_series(0, 50000000, 999983) AS n`
  })
  for (const { n, id } of rows) expect(id).toBe(seedId('size', n))
})
