import { Prisma } from '@lomash/db'
import type { ListFilters } from '../list-products.schema.ts'

type CellFilters = Pick<ListFilters, 'ranges' | 'styles' | 'finishes' | 'colours'>

/** The facets of a cell `k`, each as the condition that its chosen values make; none chosen: no condition. */
export function facetConditions(filters: CellFilters): Record<keyof CellFilters, Prisma.Sql | null> {
  const any = (column: Prisma.Sql, slugs: string[]) =>
    slugs.length === 0 ? null : Prisma.sql`k.${column} = ANY(${slugs}::text[])`
  return {
    ranges: any(Prisma.sql`range_slug`, filters.ranges),
    styles: any(Prisma.sql`style_slug`, filters.styles),
    finishes: any(Prisma.sql`finish_slug`, filters.finishes),
    colours: filters.colours.length === 0 ? null : Prisma.sql`k.colour_slugs && ${filters.colours}::text[]`,
  }
}

/** Every word typed must be met by one of the terms it may mean. */
export function wordConditions(words: readonly { terms: string[] }[]): Prisma.Sql[] {
  return words.map(({ terms }) => Prisma.sql`k.terms && ${terms}::text[]`)
}

export function allOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join([...conditions], ' AND ')
}
