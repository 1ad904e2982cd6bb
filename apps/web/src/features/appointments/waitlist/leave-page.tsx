import { findFormState } from '@/form-states'
import type { PageQuery } from '@/lib/page-query'
import { BOOK_PATHS, LEAVE_WAITLIST_PATH } from '@/lib/shop-paths'
import { LinkNotice } from '../link-notice'
import { Problem } from '../problem'

const BOOK = { href: BOOK_PATHS.type, label: 'Book a design visit' }

/** A link in a mail shows a button: scanners of mail follow links, and must not decide anything. */
export function LeavePage({ query }: { query: PageQuery }) {
  const state = findFormState(query.form)
  const token = state?.values.token ?? query.token
  const error = state?.error
  if (query.left === 'yes')
    return (
      <LinkNotice
        title="You are off the waitlist."
        actions={[BOOK, { href: '/', label: 'Go to the start page' }]}
      >
        We write no more about free times. What you have booked already stays as it is.
      </LinkNotice>
    )
  if (typeof token !== 'string' || token === '' || error?.code === 'LINK_INVALID')
    return (
      <LinkNotice title="This link does not work." actions={[BOOK]}>
        It may have lost a part on its way. Open it from our message to you, or copy all of it into the
        address bar.
      </LinkNotice>
    )
  if (error?.code === 'LINK_EXPIRED')
    return (
      <LinkNotice title="This link has expired." actions={[BOOK]}>
        It is so old that the days you waited for are over: you are on no list any more.
      </LinkNotice>
    )
  return (
    <div className="booking-page page py-12 lg:py-24">
      <h1 className="display text-5xl">Leave the waitlist?</h1>
      <p className="mt-5 max-w-[54ch] text-pretty text-lg">
        One press ends it, and a time that is kept for you goes to the next person. What you have booked stays
        as it is.
      </p>
      {error && (
        <div className="mt-5">
          <Problem>{error.message}</Problem>
        </div>
      )}
      <form method="post" action={LEAVE_WAITLIST_PATH} className="mt-8 flex flex-wrap gap-3">
        <input type="hidden" name="token" value={token} />
        <button type="submit" className="button button-main">
          Leave the waitlist
        </button>
        <a href="/" className="button button-plain">
          Stay on it
        </a>
      </form>
    </div>
  )
}
