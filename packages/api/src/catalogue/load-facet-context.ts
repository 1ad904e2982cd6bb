import { Prisma, type PrismaClient } from '@lomash/db'
import { firstOf, pricingContextColumns, resolvedWords } from './pricing/load-pricing-context.ts'
import type { PricingContext } from './pricing/pricing-context.ts'
import type { CategoryCode } from './vocabulary.schema.ts'

type Label = { slug: string; name: string }

/** Names of everything that can be chosen, in the order to show. */
export type FacetLabels = {
  colours: (Label & { hex: string })[]
  styles: Label[]
  finishes: Label[]
  ranges: Label[]
}

export type FacetContext = PricingContext & { labels: FacetLabels; words: { terms: string[] }[] }

/** What the facets need to know before they are counted; one statement. Ranges are those of the category, if one is given. */
export async function loadFacetContext(
  db: PrismaClient,
  now: number,
  category: CategoryCode | undefined,
  words: readonly string[],
): Promise<FacetContext> {
  const label = Prisma.sql`'slug', slug, 'name', name`
  const order = Prisma.sql`ORDER BY sort_order, slug`
  const ofCategory = category
    ? Prisma.sql`WHERE category_code = ${category}::text::catalogue.category_code`
    : Prisma.empty
  const rows = await db.$queryRaw<FacetContext[]>`
    SELECT ${pricingContextColumns(now, now)}, ${resolvedWords(words)} AS words,
      json_build_object(
        'colours', (SELECT coalesce(json_agg(json_build_object(${label}, 'hex', hex) ${order}), '[]') FROM catalogue.colours),
        'styles', (SELECT coalesce(json_agg(json_build_object(${label}) ${order}), '[]') FROM catalogue.styles),
        'finishes', (SELECT coalesce(json_agg(json_build_object(${label}) ${order}), '[]') FROM catalogue.finishes),
        'ranges', (SELECT coalesce(json_agg(json_build_object(${label}) ${order}), '[]') FROM catalogue.ranges ${ofCategory})
      ) AS labels`
  return firstOf(rows)
}
