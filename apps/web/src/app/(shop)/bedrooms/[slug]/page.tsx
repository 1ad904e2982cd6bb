import { ProductPage, productMetadata } from '@/features/catalogue/product/product-page'
import type { QueryProps } from '@/lib/page-query'

type BedroomPageProps = QueryProps & { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: BedroomPageProps) {
  return productMetadata((await params).slug)
}

export default async function BedroomPage({ params, searchParams }: BedroomPageProps) {
  return <ProductPage category="BEDROOM" slug={(await params).slug} query={await searchParams} />
}
