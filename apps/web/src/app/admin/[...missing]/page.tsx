import type { Metadata } from 'next'
import { forStaff, NothingHere } from '@/components/admin/for-staff'
import { answerWith } from '@/trpc/page-answer'

export const metadata: Metadata = { title: 'Nothing is here' }

export default function Missing() {
  return forStaff('admin:use', async () => {
    await answerWith(404)
    return <NothingHere />
  })
}
