import { CategoryPage, categoryMetadata } from '@/features/catalogue/listing/category-page'
import type { QueryProps } from '@/lib/page-query'

export async function generateMetadata({ searchParams }: QueryProps) {
  return categoryMetadata({ code: 'KITCHEN', query: await searchParams })
}

export default async function KitchensPage({ searchParams }: QueryProps) {
  return <CategoryPage code="KITCHEN" query={await searchParams} />
}
