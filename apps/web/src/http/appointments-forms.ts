import type { createCaller } from '@lomash/api'
import { bookPath, CHOICE_FIELDS, readChoice } from '../lib/appointments/booking-choice.ts'
import { CONTACT_FIELDS, readContact } from '../lib/appointments/contact-form.ts'
import { managePath } from '../lib/appointments/manage-path.ts'
import { BOOK_PATHS, LEAVE_WAITLIST_PATH, OFFER_PATH } from '../lib/shop-paths.ts'
import type { FormFields } from './form-body.ts'
import type { Form } from './form-route.ts'

type Appointments = ReturnType<typeof createCaller>['appointments']

/** A message of a thousand characters, each of which may take a dozen bytes when it is sent. */
const MAX_BODY_BYTES = 16_384

/** The steps to an appointment that change something, and what links in mails about the waitlist lead to (ADR 0016). */
export const appointmentsForms: Readonly<Record<string, Form>> = {
  // A time that is chosen; or, at its foot, the waitlist.
  [BOOK_PATHS.time]: {
    fields: [...CHOICE_FIELDS, 'startsAt', 'join', 'name', 'email', 'from', 'to'],
    submit: ({ appointments }, field) =>
      field('join') ? joinWaitlist(appointments, field) : holdSlot(appointments, field),
    done: (field, result) =>
      isHold(result)
        ? bookPath('details', readChoice(field), { hold: result.holdId })
        : bookPath('time', readChoice(field), { waiting: '1' }),
  },
  // What was typed; or another time for it, when the one that was kept is gone.
  [BOOK_PATHS.details]: {
    isPrivate: true,
    maxBodyBytes: MAX_BODY_BYTES,
    fields: [...CHOICE_FIELDS, 'hold', 'startsAt', ...CONTACT_FIELDS],
    submit: ({ appointments }, field) =>
      field('startsAt')
        ? holdSlot(appointments, field)
        : appointments.createBooking({ holdId: field('hold') ?? '', ...readContact(field) }),
    shows: {
      path: BOOK_PATHS.details,
      values: (result, field) =>
        isHold(result)
          ? { ...valuesOf([...CHOICE_FIELDS, ...CONTACT_FIELDS], field), hold: result.holdId }
          : null,
    },
    done: (_, result) => bookedPath(result),
  },
  [OFFER_PATH]: {
    isPrivate: true,
    maxBodyBytes: MAX_BODY_BYTES,
    fields: ['token', 'hold', ...CONTACT_FIELDS],
    submit: ({ appointments }, field) =>
      appointments.createBooking({
        holdId: field('hold') ?? '',
        offerToken: field('token') ?? '',
        ...readContact(field),
      }),
    done: (_, result) => bookedPath(result),
  },
  [LEAVE_WAITLIST_PATH]: {
    isPrivate: true,
    fields: ['token'],
    submit: ({ appointments }, field) => appointments.leaveWaitlist({ token: field('token') ?? '' }),
    done: `${LEAVE_WAITLIST_PATH}?left=yes`,
  },
}

const valuesOf = (names: readonly string[], field: FormFields): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, field(name) ?? '']))

const isHold = (result: unknown): result is { holdId: string } =>
  typeof result === 'object' && result !== null && 'holdId' in result

const bookedPath = (result: unknown) =>
  managePath((result as { manageToken: string }).manageToken, { view: 'booked' })

/** What was chosen, as procedures want it. Somebody who chose nothing is told so by them. */
async function wishIn(appointments: Appointments, field: FormFields) {
  const { type, showroom, consultant, kitchen, bedroom } = readChoice(field)
  const { items } = showroom === null ? { items: [] } : await appointments.listShowrooms()
  return {
    type: type as NonNullable<typeof type>,
    kitchen,
    bedroom,
    showroomId: items.find(({ slug }) => slug === showroom)?.showroomId,
    consultantId: consultant ?? undefined,
  }
}

async function holdSlot(appointments: Appointments, field: FormFields) {
  return appointments.holdSlot({
    ...(await wishIn(appointments, field)),
    startsAt: field('startsAt') ?? '',
  })
}

async function joinWaitlist(appointments: Appointments, field: FormFields) {
  const text = (name: string) => field(name) ?? ''
  return appointments.joinWaitlist({
    ...(await wishIn(appointments, field)),
    name: text('name'),
    email: text('email'),
    from: text('from'),
    to: text('to'),
  })
}
