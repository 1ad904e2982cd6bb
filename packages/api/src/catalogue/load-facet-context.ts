import { addressOf, manifest } from '@lomash/cache'
import { Prisma } from '@lomash/db'
import type { KeptContext } from '../shared/kept-context.ts'
import { firstOf } from './pricing/load-pricing-context.ts'
import type { CategoryCode } from './vocabulary.schema.ts'

type Label = { slug: string; name: string }

/** Names of everything that can be chosen, in the order to show. */
export type FacetLabels = {
  colours: (Label & { hex: string })[]
  styles: Label[]
  finishes: Label[]
  ranges: Label[]
}

/** Ranges are those of the category, if one is given. */
export function facetLabels(category: CategoryCode | undefined): KeptContext<FacetLabels> {
  const label = Prisma.sql`'slug', slug, 'name', name`
  const order = Prisma.sql`ORDER BY sort_order, slug`
  const ofCategory = category
    ? Prisma.sql`WHERE category_code = ${category}::text::catalogue.category_code`
    : Prisma.empty
  return {
    address: addressOf(manifest.facetLabels, { category: category ?? 'all' }),
    async load(db) {
      const rows = await db.$queryRaw<{ labels: FacetLabels }[]>`
        SELECT json_build_object(
          'colours', (SELECT coalesce(json_agg(json_build_object(${label}, 'hex', hex) ${order}), '[]') FROM catalogue.colours),
          'styles', (SELECT coalesce(json_agg(json_build_object(${label}) ${order}), '[]') FROM catalogue.styles),
          'finishes', (SELECT coalesce(json_agg(json_build_object(${label}) ${order}), '[]') FROM catalogue.finishes),
          'ranges', (SELECT coalesce(json_agg(json_build_object(${label}) ${order}), '[]') FROM catalogue.ranges ${ofCategory})
        ) AS labels`
      return { value: firstOf(rows).labels, freshUntil: null }
    },
  }
}
