import type { Metadata } from 'next'
import type { ReactNode } from 'react'

/** In no index, and no address of these pages (which may hold a link's token) is told to others. */
export const metadata: Metadata = { robots: { index: false }, referrer: 'same-origin' }

export default function AccountLayout({ children }: { children: ReactNode }) {
  return children
}
