import { Prisma } from '@lomash/db'
import { allCategories } from '../categories.ts'

/** Which products: the one named, those named, or so many of those viewed most, `after` so many others. */
export type ProductChoice =
  | { slug: string }
  | { slugs: readonly string[] }
  | { mostViewed: number; after?: number }

/**
 * What a statement selects FROM: the chosen products `p` that are live, and the place `w.place` of each. How many are
 * chosen does not change the text.
 */
export function chosenProducts(choice: ProductChoice): Prisma.Sql {
  if ('slug' in choice) return oneProduct(choice.slug)
  return 'slugs' in choice
    ? namedProducts(choice.slugs)
    : mostViewedProducts(choice.mostViewed, choice.after ?? 0)
}

const IS_LIVE = Prisma.sql`p.status = 'ACTIVE' AND p.deleted_at IS NULL`

/**
 * Not an array of one: of an array it is not given yet the planner expects ten elements, holds that for dearer than the
 * plan for the one, and so makes a new plan each time instead of keeping one.
 */
function oneProduct(slug: string): Prisma.Sql {
  return Prisma.sql`(SELECT 1 AS place) w JOIN catalogue.products p ON p.slug = ${slug} AND ${IS_LIVE}`
}

/** In the order of the names, once each. */
function namedProducts(slugs: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    unnest(${[...new Set(slugs)]}::text[]) WITH ORDINALITY AS w(slug, place)
    JOIN catalogue.products p ON p.slug = w.slug AND ${IS_LIVE}`
}

/** Down the popularity index of each category, so many rows of each: the shop's size does not matter. */
function mostViewedProducts(count: number, after: number): Prisma.Sql {
  const ofCategory = allCategories.map(
    (category) => Prisma.sql`
      (SELECT c.product_id, c.popularity FROM catalogue.listing_cards c
      WHERE c.category_code = ${category}::text::catalogue.category_code
      ORDER BY c.popularity DESC, c.product_id DESC LIMIT ${after + count}::int)`,
  )
  return Prisma.sql`
    (SELECT c.product_id, row_number() OVER (ORDER BY c.popularity DESC, c.product_id DESC) AS place
    FROM (${Prisma.join(ofCategory, ' UNION ALL ')}) c
    ORDER BY place OFFSET ${after}::int LIMIT ${count}::int) w
    JOIN catalogue.products p ON p.id = w.product_id AND ${IS_LIVE}`
}
