import type { Metadata } from 'next'
import { RoleMark } from '@/components/admin/badge'
import { forStaff } from '@/components/admin/for-staff'
import { PageHeading } from '@/components/admin/page-heading'
import { Panel } from '@/components/admin/panel'
import { OwnSecondFactor } from '@/features/identity/profile/own-second-factor'
import { OwnSessions } from '@/features/identity/profile/own-sessions'
import { ProfileForm } from '@/features/identity/profile/profile-form'

export const metadata: Metadata = { title: 'Your profile' }

export default function Profile() {
  return forStaff('admin:use', async ({ session, account, now }) => {
    const [{ name, email, version }, { items }] = await Promise.all([
      account.getProfile(),
      account.listSessions(),
    ])
    return (
      <>
        <PageHeading title="Your profile" marks={<RoleMark role={session.role} />} />
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Panel title="Your name">
            <ProfileForm name={name} version={version} />
          </Panel>
          <Panel title="How you sign in">
            <p>
              With <span className="break-all font-[550]">{email}</span> and your password.
            </p>
            <p className="mt-3">
              <a href="/account/password" className="desk-button">
                Change your password
              </a>
            </p>
          </Panel>
          <div className="lg:col-span-2">
            <OwnSecondFactor />
          </div>
          <div className="lg:col-span-2">
            <OwnSessions sessions={items} now={now.toISOString()} />
          </div>
        </div>
      </>
    )
  })
}
