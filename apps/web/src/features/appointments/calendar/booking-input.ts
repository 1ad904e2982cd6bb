import type { FormField } from '@/components/admin/form-field'
import type { Values } from '@/components/admin/use-form'
import { isoDay } from '../../../lib/london-date.ts'
import type { BookingType, PersonChoice, ShowroomChoice } from './calendar-types.ts'
import { draftStart } from './draft.ts'
import { TYPE_WORDS } from './entry-words.ts'
import { clockMinuteOn } from './london-clock.ts'
import type { Wanted } from './use-free-times'

export const ROOM_CHOICES = [
  { value: 'kitchen', label: 'Kitchen' },
  { value: 'bedroom', label: 'Bedroom' },
  { value: 'both', label: 'Kitchen and bedroom' },
] as const

export const TYPE_CHOICES = (Object.keys(TYPE_WORDS) as BookingType[]).map((value) => ({
  value,
  label: TYPE_WORDS[value],
}))

export const toType = (value: string | null | undefined): BookingType | null =>
  TYPE_CHOICES.find((choice) => choice.value === value)?.value ?? null

export const toRooms = (value: string | null | undefined) => ({
  kitchen: value !== 'bedroom',
  bedroom: value === 'bedroom' || value === 'both',
})

/** In the order in which they are looked through for what is wrong. */
export const FIELD_NAMES = [
  ...['type', 'rooms', 'showroomId', 'consultantId', 'date', 'startsAt'],
  ...['name', 'email', 'phone', 'postcode', 'addressLines', 'addressLines.0'].map(
    (name) => `contact.${name}`,
  ),
  ...['message', 'notes'],
]

/** The fields of a booking, in their three parts: for a visit the showroom, and who works there. */
export function bookingFields(
  { type, showroomId: place }: Values,
  people: readonly PersonChoice[],
  showrooms: readonly ShowroomChoice[],
) {
  const isVisit = type === 'SHOWROOM'
  const there = people.filter(({ showroomId }) => !isVisit || !place || showroomId === place)
  const anybody = people.length > 1 ? [{ value: '', label: 'Whoever has most time' }] : []
  const wish: FormField[] = [
    { name: 'type', label: 'Appointment', kind: 'select', options: TYPE_CHOICES },
    { name: 'rooms', label: 'Rooms', kind: 'select', options: ROOM_CHOICES },
    ...(isVisit ? [showroomField(showrooms)] : []),
    {
      name: 'consultantId',
      label: 'Consultant',
      kind: 'select',
      options: [...anybody, ...there.map((each) => ({ value: each.consultantId, label: each.name }))],
    },
    { name: 'date', label: 'Day', kind: 'date' },
  ]
  const contact: FormField[] = [
    { name: 'contact.name', label: 'Customer’s name' },
    { name: 'contact.email', label: 'Email', kind: 'email' },
    { name: 'contact.phone', label: 'Phone', kind: 'tel' },
    { name: 'contact.postcode', label: 'Postcode' },
    {
      name: 'contact.addressLines',
      label: 'Address',
      hint: 'Needed for a home visit. A line each for house, street and town.',
      kind: 'textarea',
    },
  ]
  const rest: FormField[] = [
    { name: 'message', label: 'What they told us', hint: 'They see it in their booking.', kind: 'textarea' },
    { name: 'notes', label: 'Our notes', hint: 'Only staff see them.', kind: 'textarea' },
  ]
  return { wish, contact, rest }
}

/** A visit is with somebody who works there: another's name does not stay. On another day the time is the same. */
export function tidied(values: Values, people: readonly PersonChoice[]): Values {
  const { type, showroomId, consultantId, date, startsAt } = values
  if (date && startsAt && isoDay(startsAt) !== date) {
    const minute = clockMinuteOn(isoDay(startsAt), startsAt)
    return tidied({ ...values, startsAt: draftStart({ date, minute }) }, people)
  }
  const person = people.find((each) => each.consultantId === consultantId)
  const isAway = type === 'SHOWROOM' && showroomId && person && person.showroomId !== showroomId
  return isAway ? { ...values, consultantId: '' } : values
}

const showroomField = (showrooms: readonly ShowroomChoice[]): FormField => ({
  name: 'showroomId',
  label: 'Showroom',
  kind: 'select',
  options: [
    { value: '', label: 'Choose a showroom' },
    ...showrooms.map(({ showroomId, name }) => ({ value: showroomId, label: name })),
  ],
})

/** What the times are asked for; null while a showroom or a day is missing. */
export function wantedOf({ type, rooms, showroomId, date }: Values): Wanted | null {
  const known = toType(type)
  if (!known || !date || (known === 'SHOWROOM' && !showroomId)) return null
  const place = known === 'SHOWROOM' && showroomId ? showroomId : undefined
  return { type: known, ...toRooms(rooms), showroomId: place, date }
}

/** The form as the procedure takes it. */
export function bookingInput(values: Values) {
  const { startsAt = '', consultantId, showroomId, message = '', notes = '' } = values
  const type = toType(values.type) ?? 'SHOWROOM'
  const text = (name: string) => values[`contact.${name}`] ?? ''
  return {
    type,
    ...toRooms(values.rooms),
    showroomId: (type === 'SHOWROOM' && showroomId) || undefined,
    consultantId: consultantId || undefined,
    startsAt,
    contact: {
      name: text('name'),
      email: text('email'),
      phone: text('phone'),
      postcode: text('postcode'),
      addressLines: text('addressLines')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    },
    message,
    notes,
  }
}
