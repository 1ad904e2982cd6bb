import { CategoryPage, categoryMetadata } from '@/features/catalogue/listing/category-page'
import type { QueryProps } from '@/lib/page-query'

export async function generateMetadata({ searchParams }: QueryProps) {
  return categoryMetadata({ code: 'BEDROOM', query: await searchParams })
}

export default async function BedroomsPage({ searchParams }: QueryProps) {
  return <CategoryPage code="BEDROOM" query={await searchParams} />
}
