import type { Metadata } from 'next'
import { forStaff } from '@/components/admin/for-staff'
import { StaffDetail } from '@/features/identity/staff/staff-detail'

export const metadata: Metadata = { title: 'Staff' }

export default async function StaffMember({ params }: { params: Promise<{ id: string }> }) {
  const { id: userId } = await params
  return forStaff('staff:read', async (visit) => {
    const [member, { items: sessions }] = await Promise.all([
      visit.staff.identity.getStaffMember({ userId }),
      visit.staff.identity.listStaffSessions({ userId }),
    ])
    return <StaffDetail member={member} sessions={sessions} visit={visit} />
  })
}
