import type { CategoryCode } from './catalogue-types'

const CATEGORY_PATHS = { KITCHEN: '/kitchens', BEDROOM: '/bedrooms' } as const satisfies Record<
  CategoryCode,
  string
>

export function categoryPath(category: CategoryCode): string {
  return CATEGORY_PATHS[category]
}

export function productPath(product: { category: CategoryCode; slug: string }, colour?: string): string {
  const path = `${categoryPath(product.category)}/${product.slug}`
  return colour ? `${path}?colour=${colour}` : path
}

export function comparePath(slugs: readonly string[]): string {
  return slugs.length === 0 ? '/compare' : `/compare?products=${slugs.join(',')}`
}

export const SHOWROOMS_PATH = '/showrooms'

export function showroomPath(slug: string): string {
  return `${SHOWROOMS_PATH}/${slug}`
}

/** To a visit in that showroom. */
export function bookVisitPath(slug: string): string {
  return `/book?type=SHOWROOM&showroom=${slug}`
}
