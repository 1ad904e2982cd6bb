import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import type { CalendarObject } from '../../notifications/index.ts'
import type { Booked } from './booking.select.ts'
import { wordsForPlace, wordsForSubject } from './booking-words.ts'

const ZONE = 'Europe/London'
const [LONDON_RULES = ''] = tzlib_get_ical_block(ZONE)

/**
 * The booking as calendars take it (RFC 5545, 5546). The UID never changes and SEQUENCE rises with every change of the time, so a
 * moved booking moves in the calendar and a cancelled one goes.
 *
 * @param organiser who answers to it are sent to
 */
export function calendarFile(booking: Booked, organiser: string, now: number): CalendarObject {
  const isCancelled = booking.state === 'CANCELLED'
  const calendar = ical({
    prodId: { company: 'Lomash Wood', product: 'Appointments', language: 'EN' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  })
  calendar.createEvent({
    id: `${booking.id}@lomash-wood`,
    sequence: booking.scheduleVersion - 1,
    stamp: new Date(now),
    start: inLondon(booking.startsAt),
    end: inLondon(booking.endsAt),
    timezone: ZONE,
    summary: `Lomash Wood: ${wordsForSubject(booking)}`,
    description: `Reference ${booking.reference}, with ${booking.consultant.name}`,
    location: wordsForPlace(booking),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: 'Lomash Wood', email: organiser },
    attendees: [
      { name: booking.name, email: booking.email, rsvp: false, status: ICalAttendeeStatus.ACCEPTED },
    ],
  })
  // Set through the generator, a zone would also take the mark of UTC from DTSTAMP (RFC 5545, 3.8.7.2).
  const content = calendar.toString().replace('BEGIN:VEVENT', `${LONDON_RULES}\r\nBEGIN:VEVENT`)
  return { method: isCancelled ? 'CANCEL' : 'REQUEST', content }
}

/** With its zone: a bare Date would be written by the clock of the machine. */
const inLondon = (instant: Date) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE)

/** Pages of others that add it to a calendar there. */
export function calendarLinks(booking: Booked): { google: string; outlook: string } {
  const [start, end] = [booking.startsAt.toISOString(), booking.endsAt.toISOString()]
  const compact = (iso: string) => iso.replace(/[-:]|\.\d+/g, '')
  const title = `Lomash Wood: ${wordsForSubject(booking)}`
  const location = wordsForPlace(booking)
  const google = { action: 'TEMPLATE', text: title, dates: `${compact(start)}/${compact(end)}`, location }
  const outlook = { path: '/calendar/action/compose', rru: 'addevent', subject: title, location }
  return {
    google: `https://calendar.google.com/calendar/render?${new URLSearchParams(google)}`,
    outlook: `https://outlook.live.com/calendar/0/deeplink/compose?${new URLSearchParams({ ...outlook, startdt: start, enddt: end })}`,
  }
}
