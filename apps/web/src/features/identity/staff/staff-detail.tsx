import { DemoBadge, RoleMark } from '@/components/admin/badge'
import { Fact } from '@/components/admin/fact'
import { Moment } from '@/components/admin/moment'
import { PageHeading } from '@/components/admin/page-heading'
import { Panel } from '@/components/admin/panel'
import type { StaffVisit } from '@/trpc/staff-visit'
import { lockFor } from './may-change'
import { EndSessionsButton, ResetSecondFactorButton, StatusButton } from './staff-actions'
import { StaffEditForm } from './staff-edit-form'
import { STAFF_PATH } from './staff-filters'
import { StaffSessions } from './staff-sessions'
import { StatusBadge } from './status-badge'

type Identity = StaffVisit['staff']['identity']
type Member = Awaited<ReturnType<Identity['getStaffMember']>>
type Sessions = Awaited<ReturnType<Identity['listStaffSessions']>>['items']

type StaffDetailProps = { member: Member; sessions: Sessions; visit: StaffVisit }

/** One of the staff: who they are, what they may do, where they are signed in. */
export function StaffDetail({ member, sessions, visit }: StaffDetailProps) {
  const { userId, name, email, role, status, version, isDemo, hasSecondFactor, createdAt } = member
  const lock = lockFor(visit.session, member)
  const isSelf = visit.session.userId === userId
  return (
    <>
      <PageHeading
        title={name}
        above={[{ href: STAFF_PATH, label: 'Staff' }]}
        marks={
          <>
            <RoleMark role={role} />
            <StatusBadge status={status} />
            {isDemo && <DemoBadge />}
          </>
        }
        actions={
          lock === undefined && <StatusButton userId={userId} name={name} status={status} version={version} />
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
        <div className="grid gap-4">
          <Panel title="Details">
            <StaffEditForm userId={userId} name={name} role={role} version={version} lockedBecause={lock} />
          </Panel>
          <Panel
            title={`Signed in (${sessions.length})`}
            actions={
              sessions.length > 0 &&
              (lock === undefined || isSelf) && <EndSessionsButton userId={userId} name={name} />
            }
          >
            <StaffSessions sessions={sessions} now={visit.now} />
          </Panel>
        </div>
        <Panel title="Account">
          <dl className="grid gap-3">
            <Fact label="Email">
              <a href={`mailto:${email}`} className="link break-all">
                {email}
              </a>
            </Fact>
            <Fact label="Second factor">
              {hasSecondFactor ? 'Set up' : 'Not set up yet'}
              {hasSecondFactor && lock === undefined && !isSelf && (
                <span className="mt-1.5 block">
                  <ResetSecondFactorButton userId={userId} name={name} />
                </span>
              )}
            </Fact>
            <Fact label="On the staff since">
              <Moment at={createdAt} now={visit.now} />
            </Fact>
          </dl>
          {visit.session.permissions.includes('audit:read') && (
            <p className="mt-4 grid gap-1 border-frost border-t pt-3">
              <a href={`/admin/audit?target=${userId}`} className="link w-fit">
                What was changed about {name}
              </a>
              <a href={`/admin/audit?who=${userId}`} className="link w-fit">
                What {name} changed
              </a>
            </p>
          )}
        </Panel>
      </div>
    </>
  )
}
