import type { PublicError } from '@lomash/api'
import type { ManagedBooking } from '@/lib/appointments/appointment-types'
import { managePath } from '@/lib/appointments/manage-path'
import { MANAGE_PATH } from '@/lib/shop-paths'
import { LabelledField } from '../labelled-field'
import { OwnAddress } from '../own-address'
import { Problem } from '../problem'
import { BookingFacts } from './booking-facts'

type CancelViewProps = {
  booking: ManagedBooking
  token: string
  error: PublicError | null
  reason: string
}

/** Asked once more: a time that is given up goes to somebody else. */
export function CancelView({ booking, token, error, reason }: CancelViewProps) {
  const problem = error?.fields?.reason?.[0]
  return (
    <div className="booking-page page py-10 lg:py-16">
      <h1 className="display text-4xl">Cancel this appointment?</h1>
      <p className="mt-4 max-w-[56ch] text-pretty text-lg">
        The time goes to somebody else, so it cannot be undone. You can book again whenever you like.
      </p>
      {error && !problem && (
        <div className="mt-6">
          <OwnAddress path={managePath(token, { view: 'cancel' })} />
          <Problem>{error.message}</Problem>
        </div>
      )}
      <div className="mt-8">
        <BookingFacts booking={booking} />
      </div>
      <form method="post" action={MANAGE_PATH} className="mt-8 max-w-[36rem]">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="version" value={booking.version} />
        <LabelledField
          name="reason"
          label="Why? (optional)"
          hint="It helps us to do better."
          value={reason}
          problem={problem}
        />
        <p className="mt-6 flex flex-wrap gap-3">
          <button type="submit" name="cancel" value="1" className="button button-main">
            Cancel the appointment
          </button>
          <a href={managePath(token)} className="button button-plain">
            Keep it
          </a>
        </p>
      </form>
    </div>
  )
}
