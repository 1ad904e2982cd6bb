import type { ReactNode } from 'react'
import { ShopFrame } from '@/components/shop-frame'
import { NewsletterStrip } from '@/features/customers/newsletter/newsletter-strip'

/** Made at build time: these pages are shown when nothing else can be. */
export default function NoticeLayout({ children }: { children: ReactNode }) {
  return <ShopFrame strip={<NewsletterStrip />}>{children}</ShopFrame>
}
