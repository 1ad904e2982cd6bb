'use client'

import { ReasonDialog } from '@/components/admin/reason-dialog'

type Whom = { userId: string; name: string }

export function StatusButton({ userId, name, status, version }: Whom & { status: string; version: number }) {
  const isActive = status === 'ACTIVE'
  return (
    <ReasonDialog
      action={isActive ? 'Deactivate' : 'Activate'}
      title={isActive ? `Deactivate ${name}?` : `Activate ${name} again?`}
      isGrave={isActive}
      act={(client, reason) =>
        client.staff.identity.setStaffStatus.mutate({
          userId,
          version,
          status: isActive ? 'DEACTIVATED' : 'ACTIVE',
          reason,
        })
      }
      done={isActive ? `${name} is deactivated and signed out.` : `${name} may sign in again.`}
    >
      {isActive
        ? 'They are signed out everywhere at once and cannot sign in until somebody activates them again.'
        : 'They sign in with the password and second factor they had.'}
    </ReasonDialog>
  )
}

export function EndSessionsButton({ userId, name }: Whom) {
  return (
    <ReasonDialog
      action="Sign out everywhere"
      title={`Sign ${name} out everywhere?`}
      isGrave
      act={(client, reason) => client.staff.identity.endStaffSessions.mutate({ userId, reason })}
      done={`${name} is signed out everywhere.`}
    >
      All their sessions end at once. They may sign in again.
    </ReasonDialog>
  )
}

export function ResetSecondFactorButton({ userId, name }: Whom) {
  return (
    <ReasonDialog
      action="Let them set up their app again"
      title={`Let ${name} set up their app again?`}
      isGrave
      act={(client, reason) => client.staff.identity.resetSecondFactor.mutate({ userId, reason })}
      done={`${name} sets up an app at their next sign-in.`}
    >
      For somebody who has lost both their telephone and their recovery codes. They are signed out everywhere,
      and whoever knows their password sets up the next app: be sure that it is they who ask.
    </ReasonDialog>
  )
}
