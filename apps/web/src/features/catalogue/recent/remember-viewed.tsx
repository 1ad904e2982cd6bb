'use client'

import { useEffect } from 'react'
import { rememberViewed } from '@/lib/recently-viewed'

/** Notes in this browser that the product was opened. */
export function RememberViewed({ slug }: { slug: string }) {
  useEffect(() => rememberViewed(slug), [slug])
  return null
}
