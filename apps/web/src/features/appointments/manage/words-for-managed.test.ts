import { describe, expect, test } from 'vitest'
import { wordsForManaged } from './words-for-managed.ts'

const booking = {
  state: 'BOOKED' as const,
  startsAt: '2027-02-01T10:00:00Z',
  endsAt: '2027-02-01T11:00:00Z',
  contact: {
    name: 'Joy',
    email: 'joy@example.co.uk',
    phone: '+447700900123',
    postcode: 'M1 3HE',
    addressLines: [],
  },
}
const before = new Date('2027-01-30T10:00:00Z')

describe('the page of a booking is headed', () => {
  test.each([
    ['what was done just now', booking, { booked: '1' }, before, 'You are booked in.'],
    ['that it was booked before', booking, { already: '1' }, before, 'This time is booked already.'],
    ['its move', booking, { moved: '1' }, before, 'It has a new time.'],
    ['nothing special', booking, {}, before, 'Your booking'],
    [
      'that it is cancelled, whatever the address says',
      { ...booking, state: 'CANCELLED' as const },
      { booked: '1' },
      before,
      'This booking is cancelled.',
    ],
    [
      'that it was cancelled just now',
      { ...booking, state: 'CANCELLED' as const },
      { cancelled: '1' },
      before,
      'It is cancelled.',
    ],
    [
      'that it has begun',
      booking,
      { booked: '1' },
      new Date(booking.startsAt),
      'Your appointment has begun.',
    ],
    ['that it is over', booking, { moved: '1' }, new Date(booking.endsAt), 'Your appointment is over.'],
    ['that nobody came', { ...booking, state: 'NO_SHOW' as const }, {}, before, 'We missed you.'],
  ])('with %s', (_, given, query, now, title) => {
    expect(wordsForManaged(given, query, now).title).toBe(title)
  })
})

describe('who has just booked is promised', () => {
  const leadAt = (now: string, phone = booking.contact.phone) =>
    wordsForManaged({ ...booking, contact: { ...booking.contact, phone } }, { booked: '1' }, new Date(now))
      .lead
  test('both reminders, more than a day ahead', () => {
    expect(leadAt('2027-01-31T09:59:59Z')).toMatch(/by email the day before, and by text message/)
  })
  test('no email the day before, when that day has come', () => {
    expect(leadAt('2027-01-31T10:00:00Z')).toMatch(/\. We will remind you by text message an hour before\.$/)
  })
  test('no text message to a landline', () => {
    expect(leadAt('2027-01-31T09:59:59Z', '+441134960101')).toMatch(
      /\. We will remind you by email the day before\.$/,
    )
    expect(leadAt('2027-01-31T10:00:00Z', '+441134960101')).toBe(
      'A confirmation is on its way to joy@example.co.uk.',
    )
  })
})

test('who sent the form again is told whom the confirmation went to', () => {
  expect(wordsForManaged(booking, { already: '1' }, before).lead).toContain('went to joy@example.co.uk')
})
