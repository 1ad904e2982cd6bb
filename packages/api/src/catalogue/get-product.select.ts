import type { Prisma } from '@lomash/db'

const named = { select: { slug: true, name: true } }

export const productDetailSelect = {
  id: true,
  slug: true,
  name: true,
  categoryCode: true,
  summary: true,
  description: true,
  priceBasis: true,
  priceInPence: true,
  stockQuantity: true,
  isFeatured: true,
  seoTitle: true,
  seoDescription: true,
  range: { select: { slug: true, name: true, description: true } },
  style: named,
  finish: named,
  colours: {
    select: { imageKey: true, colour: { select: { slug: true, name: true, hex: true } } },
    orderBy: [{ sortOrder: 'asc' }, { colourId: 'asc' }],
  },
  sizes: {
    select: {
      id: true,
      name: true,
      widthMm: true,
      heightMm: true,
      depthMm: true,
      priceInPence: true,
      imageKey: true,
    },
    orderBy: [{ priceInPence: 'asc' }, { sortOrder: 'asc' }],
  },
  images: { select: { imageKey: true, alt: true }, orderBy: [{ sortOrder: 'asc' }, { id: 'asc' }] },
  sales: { select: { saleId: true } },
} satisfies Prisma.ProductSelect

export type ProductDetailRow = Prisma.ProductGetPayload<{ select: typeof productDetailSelect }>
