'use client'

import { FailedPage } from '@/components/failed-page'

export default function ShopError({ retry }: { retry: () => void }) {
  return <FailedPage onRetry={retry} />
}
