import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toPublicError } from '../error-mapping.ts'
import {
  type CatalogueFixture,
  insertProducts,
  insertVocabulary,
  openTestApi,
  type TestApi,
} from '../testing/index.ts'

const NOW = new Date('2026-11-23T12:00:00.000Z')
let api: TestApi
let fixture: CatalogueFixture

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: NOW })
  fixture = await insertVocabulary(api.database)
  await insertProducts(api.database, fixture, [
    { slug: 'luna-galley', name: 'Luna galley kitchen', colours: ['sage', 'ink'], style: 'shaker' },
    { slug: 'luna-island', name: 'Luna island kitchen', colours: ['oak'], style: 'handleless' },
    { slug: 'ashby-larder', name: 'Ashby larder kitchen', range: 'ashby', colours: ['slate'], style: 'slab' },
    { slug: 'dorset-crepe', name: 'Dorset crêpe wardrobe', range: 'dorset', colours: ['chalk'] },
    { slug: 'hidden-draft', name: 'Luna draft', status: 'DRAFT' },
    { slug: 'hidden-deleted', name: 'Luna deleted', deletedAt: NOW },
  ])
})
afterAll(() => api.close())

const slugsOf = async (input: object) =>
  (await api.caller.catalogue.listProducts(input)).items.map(({ slug }) => slug).sort()

async function countStatements(call: () => Promise<unknown>): Promise<number> {
  const before = api.statements.length
  await call()
  return api.statements.length - before
}

async function errorOf(call: Promise<unknown>) {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(TRPCError)
  return toPublicError(error)
}

describe('the search', () => {
  test.each([
    ['a word', 'luna', ['luna-galley', 'luna-island']],
    ['the beginning of a word', 'gall', ['luna-galley']],
    ['several words, all of which must be met', 'luna sage', ['luna-galley']],
    [
      'a category by its name, also where no product is called so',
      'Kitchens luna',
      ['luna-galley', 'luna-island'],
    ],
    ['a category alone', 'bedroom', ['dorset-crepe']],
    ['words that are met by no product together', 'ashby sage', []],
    ['a letter left out', 'handlless', ['luna-island']],
    ['two letters swapped', 'lnua', ['luna-galley', 'luna-island']],
    ['a wrong first letter', 'kshby', ['ashby-larder']],
    ['an accent left out', 'crepe', ['dorset-crepe']],
    ['an accent where there is none', 'lünä', ['luna-galley', 'luna-island']],
    ['capitals and spaces', '  LUNA   Island ', ['luna-island']],
    ['a word nobody would spell like any of ours', 'zzyzxqw', []],
    ['nothing but signs', '!!! %_\\', []],
    ['SQL', "'; DROP TABLE products; --", []],
  ])('finds %s', async (_, q, slugs) => {
    expect(await slugsOf({ q })).toEqual(slugs)
    expect((await api.caller.catalogue.listFacets({ q })).total).toBe(slugs.length)
  })

  test('without words is the whole list', async () => {
    expect(await slugsOf({ q: '   ' })).toHaveLength(4)
  })
})

describe('what is not on sale', () => {
  test('drafts and deleted products are in no list, no facet and have no page', async () => {
    expect(await slugsOf({ limit: 100 })).toEqual([
      'ashby-larder',
      'dorset-crepe',
      'luna-galley',
      'luna-island',
    ])
    expect((await api.caller.catalogue.listFacets({})).total).toBe(4)
    for (const slug of ['hidden-draft', 'hidden-deleted', 'never-was']) {
      expect((await errorOf(api.caller.catalogue.getProduct({ slug }))).code).toBe('PRODUCT_NOT_FOUND')
    }
  })
})

describe('a bad request', () => {
  test.each([
    ['a forged cursor', { cursor: 'Zm9yZ2Vk' }],
    ['an empty cursor', { cursor: '' }],
    ['a cursor of letters that are not base64url', { cursor: '¡hola!' }],
  ])('%s is INVALID_CURSOR, not a wrong page', async (_, input) => {
    expect(await errorOf(api.caller.catalogue.listProducts(input))).toMatchObject({
      code: 'INVALID_CURSOR',
      httpStatus: 400,
      fields: { cursor: [expect.any(String)] },
    })
  })

  test('a cursor of another list is INVALID_CURSOR', async () => {
    const { nextCursor } = await api.caller.catalogue.listProducts({ limit: 1 })
    const other = api.caller.catalogue.listProducts({ limit: 1, cursor: nextCursor ?? '', styles: ['slab'] })
    expect((await errorOf(other)).code).toBe('INVALID_CURSOR')
  })

  test.each([
    ['limit', { limit: 0 }],
    ['limit', { limit: 101 }],
    ['limit', { limit: 1.5 }],
    ['category', { category: 'BATHROOM' }],
    ['priceMin', { priceMin: -1 }],
    ['q', { q: 'x'.repeat(101) }],
    ['colours.0', { colours: ['Not A Slug'] }],
    ['colours', { colours: Array.from({ length: 41 }, (_, n) => `c${n}`) }],
    ['sort', { sort: 'random' }],
    ['cursor', { cursor: 'x'.repeat(401) }],
  ])('names the field: %s', async (field, input) => {
    const error = await errorOf(api.caller.catalogue.listProducts(input as object))
    expect(error).toMatchObject({ code: 'VALIDATION_ERROR', httpStatus: 400 })
    expect(Object.keys(error.fields ?? {})).toEqual([field])
  })
})

describe('the cost', () => {
  // Here nothing is kept, so what lists share (prices; the names of filters) is loaded too: one or two of these.
  test.each([
    ['a list', 2, () => api.caller.catalogue.listProducts({ category: 'KITCHEN' })],
    [
      'a filtered list',
      2,
      () => api.caller.catalogue.listProducts({ colours: ['sage'], priceMax: 500_000, sort: 'price-asc' }),
    ],
    ['a search', 3, () => api.caller.catalogue.listProducts({ q: 'lnua shakr' })],
    ['the facets', 3, () => api.caller.catalogue.listFacets({ colours: ['sage'] })],
    ['the facets of a search', 4, () => api.caller.catalogue.listFacets({ q: 'luna', colours: ['sage'] })],
    ['named cards', 2, () => api.caller.catalogue.listCards({ slugs: ['luna-galley', 'luna-island'] })],
  ])('of %s is %i statements', async (_, statements, call) => {
    expect(await countStatements(call)).toBe(statements)
  })

  test('of a product page is one statement, however many colours and sizes it has', async () => {
    expect(await countStatements(() => api.caller.catalogue.getProduct({ slug: 'luna-galley' }))).toBe(1)
  })
})
