import type { Metadata } from 'next'
import { FailedPage } from '@/components/failed-page'

export const metadata: Metadata = { title: 'Something went wrong', robots: { index: false } }

/** server.ts answers with this page, as 500, when a page could not be made: Next's own is blank without scripts. */
export default function Failed() {
  return <FailedPage />
}
