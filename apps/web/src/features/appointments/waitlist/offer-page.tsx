import { type PublicError, toPublicError } from '@lomash/api'
import { findFormState } from '@/form-states'
import { TYPE_NAMES, wordsForRooms } from '@/lib/appointments/appointment-words'
import { formatMoment } from '@/lib/london-date'
import type { PageQuery } from '@/lib/page-query'
import { BOOK_PATHS, OFFER_PATH } from '@/lib/shop-paths'
import { answerWith } from '@/trpc/page-answer'
import { api } from '@/trpc/server'
import { ContactForm } from '../contact-form'
import { KeptTime } from '../kept-time'
import { LinkNotice } from '../link-notice'

const OVER = new Set(['LINK_INVALID', 'LINK_EXPIRED', 'HOLD_EXPIRED', 'VALIDATION_ERROR'])

/** A time that became free and is kept for whoever waited for it. */
export async function OfferPage({ query }: { query: PageQuery }) {
  const state = findFormState(query.form)
  const token = String(state?.values.token ?? query.token ?? '')
  const found = await api.appointments.getOffer({ token }).then((offer) => ({ offer }), overOrThrow)
  if ('over' in found) {
    await answerWith(found.over.httpStatus)
    return <OfferOver code={found.over.code} />
  }
  const { offer } = found
  return (
    <div className="booking-page page py-10 lg:py-16">
      <h1 className="display text-4xl">A time is free for you.</h1>
      <p className="mt-4 max-w-[56ch] text-pretty text-lg">
        You waited for it, so nobody else gets it until {formatMoment(offer.expiresAt)}. Tell us how to reach
        you and it is yours.
      </p>
      <KeptTime
        {...offer}
        now={new Date()}
        where={`${TYPE_NAMES[offer.type]}, about your ${wordsForRooms(offer).toLowerCase()}, with ${offer.consultant.name}`}
      />
      <ContactForm
        action={OFFER_PATH}
        type={offer.type}
        state={state}
        known={offer.contact}
        hidden={
          <>
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="hold" value={offer.holdId} />
          </>
        }
      />
      <p className="mt-6 max-w-[56ch] text-bark">
        Does it not suit you? You need do nothing: it goes to the next person, and you stay on the waitlist.
      </p>
    </div>
  )
}

/** @throws whatever says nothing of the offer */
function overOrThrow(error: unknown): { over: PublicError } {
  const told = toPublicError(error)
  if (!OVER.has(told.code)) throw error
  return { over: told }
}

function OfferOver({ code }: { code: PublicError['code'] }) {
  const isOver = code === 'LINK_EXPIRED'
  return (
    <LinkNotice
      title={isOver ? 'This offer is over.' : 'This link does not work.'}
      actions={[{ href: BOOK_PATHS.type, label: 'See all free times' }]}
    >
      {isOver
        ? 'If you booked it, the confirmation is in your inbox. If not, the time went to the next who waits, and you go on waiting: we write again when another becomes free.'
        : 'It may have lost a part on its way. Open it from our message to you, or copy all of it into the address bar.'}
    </LinkNotice>
  )
}
