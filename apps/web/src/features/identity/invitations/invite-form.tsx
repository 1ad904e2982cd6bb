'use client'

import { LabelledField } from '@/components/admin/form-field'
import { toastDone } from '@/components/admin/toasts'
import { useForm } from '@/components/admin/use-form'
import type { InvitedRole } from './invited-role'

type InviteFormProps = {
  /** Those that whoever invites may give. */
  roles: readonly { value: string; label: string }[]
}

const NAMES = ['email', 'role']
const EMPTY = { email: '', role: 'EDITOR' }

export function InviteForm({ roles }: InviteFormProps) {
  const { form, isBusy, bind, sending, fill, submit } = useForm(NAMES, EMPTY)
  async function send() {
    const answer = await submit((client, { email = '', role }) =>
      client.staff.identity.inviteStaff.mutate({ email, role: role as InvitedRole }),
    )
    if (!answer.isDone) return
    fill(EMPTY)
    toastDone(`An invitation is on its way to ${answer.result.email}.`)
  }
  return (
    <form
      ref={form}
      noValidate
      className="grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]"
      onSubmit={sending(send)}
    >
      <LabelledField
        scope="invite"
        field={{ name: 'email', label: 'Email', kind: 'email' }}
        {...bind('email')}
      />
      <LabelledField
        scope="invite"
        field={{ name: 'role', label: 'Role', kind: 'select', options: roles }}
        {...bind('role')}
      />
      <button type="submit" disabled={isBusy} className="desk-button desk-button-main justify-self-start">
        {isBusy ? 'Sending …' : 'Send invitation'}
      </button>
    </form>
  )
}
