'use client'

import { useState } from 'react'
import { ConfirmDialog } from '@/components/admin/confirm-dialog'
import { ReasonDialog } from '@/components/admin/reason-dialog'
import { toastDone } from '@/components/admin/toasts'
import { useCall } from '@/components/admin/use-call'
import { formatMoment } from '@/lib/london-date'
import type { Entry, PersonChoice } from './calendar-types'
import { entryTitle } from './entry-words'
import { MoveForm } from './move-form'

type EntryActionsProps = { entry: Entry; now: number; people: readonly PersonChoice[]; onDone: () => void }

/** What can be done with an entry as it is now. */
export function EntryActions({ entry, now, people, onDone }: EntryActionsProps) {
  const [isMoving, setMoving] = useState(false)
  const { bookingId, version, state } = entry
  if (state === 'BLOCKED')
    return (
      <div>
        <ConfirmDialog
          action="Lift block"
          label="Lift block"
          title="Give this time back?"
          act={({ staff }) => staff.appointments.liftBlock.mutate({ bookingId, version })}
          done="The block is lifted: the time can be booked again."
        >
          Shoppers are offered it again at once.
        </ConfirmDialog>
      </div>
    )
  if (isMoving)
    return <MoveForm entry={entry} people={people} onMoved={onDone} onGiveUp={() => setMoving(false)} />
  return (
    <div className="flex flex-wrap gap-2">
      <Outcomes entry={entry} now={now} />
      {state === 'BOOKED' && (
        <>
          <button type="button" className="desk-button" onClick={() => setMoving(true)}>
            Move
          </button>
          <ReasonDialog
            action="Cancel booking"
            title="Cancel this booking?"
            keep="Keep it"
            isGrave
            act={({ staff }, reason) =>
              staff.appointments.cancelBooking.mutate({ bookingId, version, reason })
            }
            done={`${entryTitle(entry)}, ${formatMoment(entry.startsAt)}: cancelled. They get an email.`}
          >
            The customer gets an email, and the time goes to whoever waits for it. This cannot be taken back.
          </ReasonDialog>
        </>
      )}
    </div>
  )
}

const OUTCOMES = [
  { outcome: 'COMPLETED', label: 'Completed', done: 'Marked as completed.' },
  { outcome: 'NO_SHOW', label: 'No-show', done: 'Marked as a no-show.' },
] as const

/** How it went: from its beginning on that nobody came, from its end on that it is completed. The wrong one can be put right. */
function Outcomes({ entry, now }: { entry: Entry; now: number }) {
  const { call, isBusy } = useCall()
  const { bookingId, version, state, startsAt, endsAt } = entry
  if (!['BOOKED', 'COMPLETED', 'NO_SHOW'].includes(state) || now < Date.parse(startsAt)) return null
  const isOver = now >= Date.parse(endsAt)
  const sayable = OUTCOMES.filter(({ outcome }) => outcome !== state && (isOver || outcome === 'NO_SHOW'))
  return sayable.map(({ outcome, label, done }) => (
    <button
      key={outcome}
      type="button"
      disabled={isBusy}
      className={`desk-button ${state === 'BOOKED' && outcome === 'COMPLETED' ? 'desk-button-main' : ''}`}
      onClick={async () => {
        const answer = await call(({ staff }) =>
          staff.appointments.setOutcome.mutate({ bookingId, version, outcome }),
        )
        if (answer.isDone) toastDone(done)
      }}
    >
      {label}
    </button>
  ))
}
