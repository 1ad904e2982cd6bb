import type { ReactNode } from 'react'
import { ShopFrame } from '@/components/shop-frame'

/** Made at build time: these pages are shown when nothing else can be. */
export default function NoticeLayout({ children }: { children: ReactNode }) {
  return <ShopFrame>{children}</ShopFrame>
}
