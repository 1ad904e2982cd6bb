import { type Database, projectListing } from '@lomash/db'
import type { CategoryCode } from '../catalogue/vocabulary.schema.ts'

/** A small vocabulary to make products of: ids by slug. */
export type CatalogueFixture = {
  ranges: Record<string, { id: string; categoryCode: CategoryCode }>
  styles: Record<string, string>
  finishes: Record<string, string>
  colours: Record<string, string>
}

const RANGES = {
  luna: 'KITCHEN',
  ashby: 'KITCHEN',
  marlow: 'KITCHEN',
  dorset: 'BEDROOM',
  fenwick: 'BEDROOM',
} as const
const STYLES = ['shaker', 'slab', 'handleless']
const FINISHES = ['matt', 'gloss']
const COLOURS = ['chalk', 'ink', 'oak', 'sage', 'slate']

export async function insertVocabulary({ primary }: Database): Promise<CatalogueFixture> {
  const named = (slug: string, sortOrder: number) => ({ slug, name: titled(slug), sortOrder })
  await primary.category.createMany({
    data: (['KITCHEN', 'BEDROOM'] as const).map((code, sortOrder) => ({
      code,
      slug: `${code.toLowerCase()}s`,
      name: `${titled(code.toLowerCase())}s`,
      headline: 'Headline',
      description: 'Description',
      imageKey: 'key',
      seoTitle: 'Title',
      seoDescription: 'Description',
      sortOrder,
    })),
  })
  const ranges = await primary.range.createManyAndReturn({
    data: Object.entries(RANGES).map(([slug, categoryCode], place) => ({
      ...named(slug, place),
      categoryCode,
      description: 'A range',
    })),
  })
  const styles = await primary.style.createManyAndReturn({ data: STYLES.map(named) })
  const finishes = await primary.finish.createManyAndReturn({ data: FINISHES.map(named) })
  const colours = await primary.colour.createManyAndReturn({
    data: COLOURS.map((slug, place) => ({ ...named(slug, place), hex: `#00000${place}` })),
  })
  return {
    ranges: Object.fromEntries(ranges.map(({ slug, id, categoryCode }) => [slug, { id, categoryCode }])),
    styles: Object.fromEntries(styles.map(({ slug, id }) => [slug, id])),
    finishes: Object.fromEntries(finishes.map(({ slug, id }) => [slug, id])),
    colours: Object.fromEntries(colours.map(({ slug, id }) => [slug, id])),
  }
}

export type ProductSpec = {
  slug: string
  name?: string
  range?: string
  style?: string
  finish?: string
  colours?: string[]
  priceInPence?: number
  popularity?: number
  publishedAt?: Date
  status?: 'DRAFT' | 'ACTIVE'
  deletedAt?: Date | null
  /** Prices of further sizes besides the smallest. */
  largerSizes?: number[]
}

/** Inserts products as an editor's save would, and projects them into the lists. Gives their ids by slug. */
export async function insertProducts(
  { primary }: Database,
  fixture: CatalogueFixture,
  specs: readonly ProductSpec[],
): Promise<Record<string, string>> {
  return primary.$transaction(async (tx) => {
    const products = await tx.product.createManyAndReturn({
      select: { id: true, slug: true },
      data: specs.map((spec) => {
        const range = known(fixture.ranges, spec.range ?? 'luna')
        return {
          slug: spec.slug,
          name: spec.name ?? titled(spec.slug),
          rangeId: range.id,
          categoryCode: range.categoryCode,
          styleId: known(fixture.styles, spec.style ?? 'shaker'),
          finishId: known(fixture.finishes, spec.finish ?? 'matt'),
          summary: 'Summary',
          description: 'Description',
          priceInPence: spec.priceInPence ?? 100_000,
          priceBasis: '8-unit layout, appliances and fitting not included',
          status: spec.status ?? 'ACTIVE',
          popularity: spec.popularity ?? 0,
          publishedAt: spec.publishedAt ?? new Date('2026-01-01T00:00:00.000Z'),
          deletedAt: spec.deletedAt ?? null,
        }
      }),
    })
    const ids = Object.fromEntries(products.map(({ slug, id }) => [slug, id]))
    await tx.productColour.createMany({
      data: specs.flatMap((spec) =>
        (spec.colours ?? ['chalk']).map((colour, sortOrder) => ({
          productId: known(ids, spec.slug),
          colourId: known(fixture.colours, colour),
          imageKey: `${spec.slug}-${colour}`,
          sortOrder,
        })),
      ),
    })
    await tx.productSize.createMany({
      data: specs.flatMap((spec) =>
        [spec.priceInPence ?? 100_000, ...(spec.largerSizes ?? [])].map((priceInPence, sortOrder) => ({
          productId: known(ids, spec.slug),
          name: `Size ${sortOrder + 1}`,
          widthMm: 3_000 + 600 * sortOrder,
          heightMm: 2_200,
          depthMm: 600,
          priceInPence,
          sortOrder,
        })),
      ),
    })
    await projectListing(tx, Object.values(ids))
    return ids
  })
}

export async function insertSale(
  { primary }: Database,
  sale: {
    slug: string
    discount: { basisPoints: number } | { amountInPence: number }
    startsAt: Date
    endsAt: Date
    priority?: number
    categories?: CategoryCode[]
    productIds?: string[]
    announcedAt?: Date | null
  },
): Promise<void> {
  const { slug, discount, categories = [], productIds = [], announcedAt = new Date(0), ...rest } = sale
  await primary.$transaction(async (tx) => {
    await tx.sale.create({
      data: {
        ...rest,
        ...discount,
        slug,
        name: titled(slug),
        headline: 'Headline',
        kind: 'basisPoints' in discount ? 'PERCENTAGE' : 'AMOUNT',
        terms: 'Terms',
        announcedAt,
        categories: { create: categories.map((categoryCode) => ({ categoryCode })) },
        products: { create: productIds.map((productId) => ({ productId })) },
      },
    })
    await projectListing(tx, productIds)
  })
}

function titled(slug: string): string {
  return slug.charAt(0).toUpperCase() + slug.slice(1)
}

function known<Value>(values: Record<string, Value>, name: string): Value {
  const value = values[name]
  if (value === undefined) throw new Error(`The fixture has no ${name}`)
  return value
}
