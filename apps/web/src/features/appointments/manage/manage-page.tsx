import type { PageQuery } from '@/lib/page-query'
import { BOOK_PATHS } from '@/lib/shop-paths'
import { LinkNotice } from '../link-notice'
import { BookingView } from './booking-view'
import { CancelView } from './cancel-view'
import { loadManaged } from './load-managed'
import { MoveView } from './move-view'

/** A booking for whoever has its link: what it is, and the ways to move and to cancel it. */
export async function ManagePage({ query }: { query: PageQuery }) {
  const loaded = await loadManaged(query)
  const { booking, state, token } = loaded
  if (booking === null) return <NoBooking isOld={loaded.problem.code === 'LINK_EXPIRED'} />
  const error = state?.error ?? null
  const given = { booking, token, error }
  if (!booking.isChangeable) return <BookingView {...given} query={query} />
  if (state ? !state.values.cancel : query.move === '1')
    return <MoveView {...given} week={textOf(state?.values.week ?? query.week)} />
  if (state || query.cancel === '1') return <CancelView {...given} reason={state?.values.reason ?? ''} />
  return <BookingView {...given} query={query} />
}

const textOf = (value: PageQuery[string]) => (typeof value === 'string' && value !== '' ? value : null)

function NoBooking({ isOld }: { isOld: boolean }) {
  return (
    <LinkNotice
      title={isOld ? 'This link has expired.' : 'This link does not work.'}
      actions={[{ href: BOOK_PATHS.type, label: 'Book a design visit' }]}
    >
      {isOld
        ? 'The appointment it was for is long over.'
        : 'It may have lost a part on its way. Open it from our message to you, or copy all of it into the address bar.'}
    </LinkNotice>
  )
}
