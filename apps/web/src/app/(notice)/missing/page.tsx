import type { Metadata } from 'next'
import { MissingPage } from '@/components/missing-page'

export const metadata: Metadata = { title: 'Page not found', robots: { index: false } }

/** server.ts answers with this page, as 404, where there is none: Next's own not-found is blank without scripts. */
export default function Missing() {
  return <MissingPage />
}
