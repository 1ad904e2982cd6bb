'use client'

import { toastDone } from '@/components/admin/toasts'
import { useCall } from '@/components/admin/use-call'
import type { InvitedRole } from './invited-role'

type InvitationActionsProps = {
  invitationId: string
  /** Null for the first owner's, which is sent to nobody. */
  email: string | null
  role: InvitedRole
  isOpen: boolean
}

/** Sends an invitation again, which ends the one before, or takes it back. Both are undone by sending it again: no questions. */
export function InvitationActions({ invitationId, email, role, isOpen }: InvitationActionsProps) {
  const { call, isBusy } = useCall()
  const whom = email ?? 'the first owner'
  async function send(address: string) {
    const answer = await call((client) => client.staff.identity.inviteStaff.mutate({ email: address, role }))
    if (answer.isDone) toastDone(`A new invitation is on its way to ${address}.`)
  }
  async function takeBack() {
    const answer = await call((client) => client.staff.identity.revokeInvitation.mutate({ invitationId }))
    if (answer.isDone) toastDone(`The invitation of ${whom} is taken back.`)
  }
  return (
    <span className="flex flex-wrap justify-end gap-2">
      {email !== null && (
        <button
          type="button"
          disabled={isBusy}
          onClick={() => send(email)}
          aria-label={`Send again to ${email}`}
          className="desk-button"
        >
          Send again
        </button>
      )}
      {isOpen && (
        <button
          type="button"
          disabled={isBusy}
          onClick={takeBack}
          aria-label={`Take back the invitation of ${whom}`}
          className="desk-button"
        >
          Take back
        </button>
      )}
    </span>
  )
}
