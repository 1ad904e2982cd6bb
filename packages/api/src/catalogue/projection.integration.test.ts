import { projectListing, rebuildListing } from '@lomash/db'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type CatalogueFixture,
  insertProducts,
  insertVocabulary,
  openTestApi,
  type TestApi,
} from '../testing/index.ts'
import { searchTermsOf } from './search-terms.ts'

const NOW = new Date('2026-11-23T12:00:00.000Z')
let api: TestApi
let fixture: CatalogueFixture
let ids: Record<string, string>

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: NOW })
  fixture = await insertVocabulary(api.database)
  ids = await insertProducts(api.database, fixture, [
    { slug: 'one', priceInPence: 500, colours: ['chalk', 'ink'] },
    { slug: 'two', priceInPence: 300, colours: ['chalk', 'ink'] },
    { slug: 'three', priceInPence: 900, range: 'dorset' },
  ])
})
afterAll(() => api.close())

const listed = async (input: object = {}) =>
  (await api.caller.catalogue.listProducts(input)).items.map(({ slug }) => slug).sort()

/** Everything the lists read, in an order that does not depend on how it came about. */
async function readModel() {
  const { primary } = api.database
  const cards = await primary.$queryRaw`
    SELECT c.product_id, k.fingerprint, c.sale_set_id, c.price_in_pence, c.popularity, c.range_slug, c.face
    FROM catalogue.listing_cards c JOIN catalogue.listing_cells k ON k.id = c.cell_id ORDER BY 1`
  const cells = await primary.$queryRaw`
    SELECT fingerprint, product_count, prices FROM catalogue.listing_cells WHERE product_count > 0 ORDER BY 1`
  const terms = await primary.$queryRaw`SELECT term, product_count FROM catalogue.search_terms ORDER BY 1`
  const counts = await primary.$queryRaw`SELECT code, live_count FROM catalogue.categories ORDER BY 1`
  return { cards, cells, terms, counts }
}

function change(data: object, slugs: string[]): Promise<void> {
  return api.database.primary.$transaction(async (tx) => {
    const changed = slugs.map((slug) => ids[slug] ?? '')
    await tx.product.updateMany({ where: { id: { in: changed } }, data })
    await projectListing(tx, changed)
  })
}

describe('the read model', () => {
  test('follows each change, and equals what a rebuild from nothing would make', async () => {
    const steps: [object, string[]][] = [
      [{ priceInPence: 350 }, ['one']],
      [{ name: 'Larder' }, ['two']],
      [{ finishId: fixture.finishes.gloss }, ['one', 'two']],
      [{ status: 'DRAFT' }, ['one']],
      [{ deletedAt: NOW }, ['three']],
      [{ status: 'ACTIVE' }, ['one']],
      [{ deletedAt: null, popularity: 7 }, ['three']],
    ]
    for (const [data, slugs] of steps) {
      await change(data, slugs)
      const followed = await readModel()
      await api.database.primary.$transaction((tx) => rebuildListing(tx))
      expect(await readModel()).toEqual(followed)
    }
  })

  test('a product that moves between cells is found by its new facets only', async () => {
    await change({ styleId: fixture.styles.slab }, ['one'])
    expect(await listed({ styles: ['slab'] })).toEqual(['one'])
    expect(await listed({ styles: ['shaker'] })).toEqual(['three', 'two'])
    await change({ styleId: fixture.styles.shaker }, ['one'])
  })

  test('a word of which the last product is gone is forgotten', async () => {
    await change({ name: 'Unmistakable' }, ['one'])
    expect(await listed({ q: 'unmistakable' })).toEqual(['one'])
    await change({ name: 'One' }, ['one'])
    const [row] = await api.database.primary.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM catalogue.search_terms WHERE term = 'unmistakable'`
    expect(row?.n).toBe(0)
  })

  test('changes of products of one cell at the same time are all counted', async () => {
    await Promise.all(
      Array.from({ length: 8 }, (_, n) => change({ priceInPence: 1_000 + n }, [n % 2 === 0 ? 'one' : 'two'])),
    )
    const { total } = await api.caller.catalogue.listFacets({})
    expect(total).toBe(3)
    const followed = await readModel()
    await api.database.primary.$transaction((tx) => rebuildListing(tx))
    expect(await readModel()).toEqual(followed)
  })
})

test('the database and TypeScript agree on what the words of a text are', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc
      .array(
        fc.constantFrom(
          'Crème',
          "Potter's",
          'ÖAK',
          'in',
          '12',
          'x2',
          'a',
          '—',
          'ﬁne',
          'İ',
          'ß',
          '８unit',
          '\u0301',
        ),
        { maxLength: 6 },
      )
      .map((words) => words.join(' ')),
  )
  const samples = fc.sample(text, 1_000).filter((each) => !each.includes('\u0000'))
  const rows = await api.database.primary.$queryRaw<{ text: string; terms: string[] }[]>`
    SELECT text, catalogue.search_terms_of(text) AS terms FROM unnest(${samples}::text[]) AS text`
  expect(rows).toHaveLength(samples.length)
  for (const row of rows) expect([row.text, searchTermsOf(row.text)]).toEqual([row.text, row.terms])
})

test('products of many cells projected side by side are all counted, with the facts that were committed last', async () => {
  const { primary } = api.database
  const many = await insertProducts(
    api.database,
    fixture,
    Array.from({ length: 24 }, (_, n) => ({
      slug: `many-${n}`,
      colours: n % 2 ? ['chalk'] : ['ink', 'oak'],
    })),
  )
  const all = Object.values(many)
  const price = (id: string, priceInPence: number) =>
    primary.$transaction(async (tx) => {
      await tx.product.update({ where: { id }, data: { priceInPence } })
      await projectListing(tx, [id])
    })
  const hide = (id: string) =>
    primary.$transaction(async (tx) => {
      await tx.product.update({ where: { id }, data: { status: 'DRAFT' } })
      await projectListing(tx, [id])
    })
  const rename = primary.$transaction(async (tx) => {
    await tx.range.update({ where: { slug: 'luna' }, data: { name: 'Selene' } })
    await projectListing(tx, [...all, ...Object.values(ids)])
  })
  await Promise.all([...all.map((id, n) => (n % 3 === 0 ? hide(id) : price(id, 2_000 + n))), rename])
  const followed = await readModel()
  await primary.$transaction((tx) => rebuildListing(tx))
  expect(await readModel()).toEqual(followed)
  const names =
    await primary.$queryRaw`SELECT DISTINCT face ->> 'rangeName' AS name FROM catalogue.listing_cards WHERE range_slug = 'luna'`
  expect(names).toEqual([{ name: 'Selene' }])
})
