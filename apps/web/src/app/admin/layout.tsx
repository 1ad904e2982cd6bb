import { toPublicError } from '@lomash/api'
import type { Metadata } from 'next'
import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { AdminFrame, BareAdminFrame } from '@/components/admin/admin-frame'
import { AdminNotice } from '@/components/admin/admin-notice'
import { Away } from '@/components/admin/for-staff'
import { answerWith, thisPage } from '@/trpc/page-answer'
import { readStaffVisit, type StaffVisit } from '@/trpc/staff-visit'
import './admin.css'
import './table.css'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { default: 'Admin', template: '%s | Lomash Wood admin' },
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { url } = await thisPage()
  const visit = await readVisitOrNull()
  if (!visit)
    return (
      <BareAdminFrame>
        <Away url={url} />
      </BareAdminFrame>
    )
  if (!visit.session.permissions.includes('admin:use')) return <ForCustomers visit={visit} />
  return (
    <AdminFrame person={visit.session} url={url}>
      {children}
    </AdminFrame>
  )
}

/** Null, and the answer is 503, while nobody can be asked who this is. */
async function readVisitOrNull(): Promise<StaffVisit | null> {
  return readStaffVisit().catch(async (error: unknown) => {
    unstable_rethrow(error)
    const { httpStatus, retryAfterSeconds } = toPublicError(error)
    if (httpStatus !== 503) throw error
    await answerWith(httpStatus, retryAfterSeconds)
    return null
  })
}

async function ForCustomers({ visit }: { visit: StaffVisit }) {
  await answerWith(403)
  return (
    <BareAdminFrame>
      <AdminNotice
        title="This is for our staff"
        actions={
          <a href="/account" className="desk-button desk-button-main">
            Go to your account
          </a>
        }
      >
        <p>You are signed in as {visit.session.name}, and your account is a customer’s.</p>
      </AdminNotice>
    </BareAdminFrame>
  )
}
