import { ProductPage, productMetadata } from '@/features/catalogue/product/product-page'
import type { QueryProps } from '@/lib/page-query'

type KitchenPageProps = QueryProps & { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: KitchenPageProps) {
  return productMetadata((await params).slug)
}

export default async function KitchenPage({ params, searchParams }: KitchenPageProps) {
  return <ProductPage category="KITCHEN" slug={(await params).slug} query={await searchParams} />
}
