'use client'

import { LabelledField } from '@/components/admin/form-field'
import { toastDone } from '@/components/admin/toasts'
import { useForm } from '@/components/admin/use-form'
import type { TeamInbox } from './place-types'

const TEAMS = { KITCHEN: 'Kitchens', BEDROOM: 'Bedrooms' } as const

type InboxFormProps = { category: keyof typeof TEAMS; email: string }

/** Where one team reads what is booked with it. */
function InboxForm({ category, email }: InboxFormProps) {
  const { form, isBusy, bind, sending, submit } = useForm(['email'], { email })
  async function send() {
    const answer = await submit(({ staff }, typed) =>
      staff.appointments.setTeamInbox.mutate({ category, email: typed.email ?? '' }),
    )
    if (answer.isDone) toastDone(`Saved. Mails about ${TEAMS[category].toLowerCase()} go there from now on.`)
  }
  return (
    <form ref={form} noValidate className="flex flex-wrap items-end gap-3" onSubmit={sending(send)}>
      <div className="min-w-0 flex-1 basis-60">
        <LabelledField
          scope={category}
          field={{ name: 'email', label: TEAMS[category], kind: 'email' }}
          {...bind('email')}
        />
      </div>
      <button
        type="submit"
        disabled={isBusy}
        aria-label={`Save the inbox for ${TEAMS[category].toLowerCase()}`}
        className="desk-button"
      >
        Save
      </button>
    </form>
  )
}

/** Of each team, whether it has one yet or not. */
export function InboxForms({ inboxes }: { inboxes: readonly TeamInbox[] }) {
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      {(['KITCHEN', 'BEDROOM'] as const).map((category) => (
        <InboxForm
          key={category}
          category={category}
          email={inboxes.find((each) => each.category === category)?.email ?? ''}
        />
      ))}
    </div>
  )
}
