import type { Metadata } from 'next'
import { forStaff } from '@/components/admin/for-staff'
import { QuietRefresh } from '@/components/admin/quiet-refresh'
import { JobPage } from '@/features/platform/jobs/job-page'

export const metadata: Metadata = { title: 'Job' }

export default async function JobById({ params }: { params: Promise<{ id: string }> }) {
  const { id: jobId } = await params
  return forStaff('jobs:read', async (visit) => (
    <>
      <JobPage job={await visit.staff.platform.getJob({ jobId })} visit={visit} />
      <QuietRefresh />
    </>
  ))
}
