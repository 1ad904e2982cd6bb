import 'server-only'
import { toPublicError } from '@lomash/api'
import { cache } from 'react'
import type { Product } from '@/lib/catalogue-types'
import { api } from '@/trpc/server'

const MISSING: readonly string[] = ['PRODUCT_NOT_FOUND', 'VALIDATION_ERROR']

/** The product a URL names; null when there is none. Read once a page. */
export const loadProduct = cache(async (slug: string): Promise<Product | null> => {
  try {
    return await api.catalogue.getProduct({ slug })
  } catch (error) {
    if (MISSING.includes(toPublicError(error).code)) return null
    throw error
  }
})
