import { isMobile } from '@lomash/api'
import type { ManagedBooking } from '@/lib/appointments/appointment-types'
import type { PageQuery } from '@/lib/page-query'

type Words = { title: string; lead: string | null }

/** What the page of a booking is headed with: what was done just now, else what the booking is. */
export function wordsForManaged(
  { state, startsAt, endsAt, contact }: Pick<ManagedBooking, 'state' | 'startsAt' | 'endsAt' | 'contact'>,
  query: PageQuery,
  now: Date,
): Words {
  if (state === 'CANCELLED')
    return {
      title: query.cancelled === '1' ? 'It is cancelled.' : 'This booking is cancelled.',
      lead: query.cancelled === '1' ? `We have written to ${contact.email} to confirm it.` : null,
    }
  if (state === 'NO_SHOW') return { title: 'We missed you.', lead: 'Would another time suit you better?' }
  if (state === 'COMPLETED' || new Date(endsAt) <= now)
    return { title: 'Your appointment is over.', lead: 'Thank you for your time.' }
  if (new Date(startsAt) <= now) return { title: 'Your appointment has begun.', lead: null }
  if (query.booked === '1')
    return {
      title: 'You are booked in.',
      lead: `A confirmation is on its way to ${contact.email}.${wordsForReminders(startsAt, contact.phone, now)}`,
    }
  if (query.already === '1')
    return {
      title: 'This time is booked already.',
      lead: `The confirmation went to ${contact.email}, and nothing was changed by sending the form again. If something in it was wrong, please ring us, or cancel the booking and book again.`,
    }
  if (query.moved === '1')
    return { title: 'It has a new time.', lead: `We have written to ${contact.email} with the new time.` }
  return { title: 'Your booking', lead: null }
}

const DAY_MS = 86_400_000

/** Who books for within a day gets no email the day before, and who gave a landline no text message (sendReminders). */
function wordsForReminders(startsAt: string, phone: string, now: Date): string {
  const ways = [
    ...(Date.parse(startsAt) - now.getTime() > DAY_MS ? ['by email the day before'] : []),
    ...(isMobile(phone) ? ['by text message an hour before'] : []),
  ]
  return ways.length === 0 ? '' : ` We will remind you ${ways.join(', and ')}.`
}
