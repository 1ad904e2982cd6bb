import type { StaffContext } from '../../context.ts'
import { changeAsStaff } from '../../platform/index.ts'
import { phoneWords } from '../../shared/phone-words.ts'
import { wordsForTime } from '../bookings/booking-words.ts'
import { listBookings } from './list-bookings.ts'
import type { ExportBookingsInput, ExportBookingsOutput, StaffBooking } from './staff-bookings.schema.ts'

const PAGE = 500

const STATES = {
  HELD: 'Being booked',
  BOOKED: 'Booked',
  BLOCKED: 'Blocked',
  COMPLETED: 'Completed',
  NO_SHOW: 'No-show',
  CANCELLED: 'Cancelled',
  RELEASED: 'Given back',
} as const satisfies Record<StaffBooking['state'], string>
const TYPES = {
  SHOWROOM: 'Showroom visit',
  HOME_MEASUREMENT: 'Home visit',
  ONLINE: 'Online call',
} as const satisfies Record<NonNullable<StaffBooking['type']>, string>

const COLUMNS: Readonly<Record<string, (booking: StaffBooking) => string | null>> = {
  Reference: ({ reference }) => reference,
  State: ({ state }) => STATES[state],
  Type: ({ type }) => type && TYPES[type],
  For: ({ kitchen, bedroom }) =>
    [...(kitchen ? ['kitchen'] : []), ...(bedroom ? ['bedroom'] : [])].join(' and '),
  'When (London)': ({ startsAt }) => wordsForTime(new Date(startsAt)),
  Starts: ({ startsAt }) => startsAt,
  Ends: ({ endsAt }) => endsAt,
  Consultant: ({ consultant }) => consultant.name,
  Room: ({ room }) => room,
  Name: ({ name }) => name,
  Email: ({ email }) => email,
  Phone: ({ phone }) => phone && phoneWords(phone),
  Address: ({ addressLines }) => addressLines.join(', '),
  Postcode: ({ postcode }) => postcode,
  Message: ({ message }) => message,
}

/**
 * The same list as a file, so many lines at a time: however long it is, none of us holds all of it. People's addresses leave the
 * house with it, so who took it and what they asked for stands in the audit log.
 */
export async function exportBookings(
  context: StaffContext,
  { cursor, ...filters }: ExportBookingsInput,
): Promise<ExportBookingsOutput> {
  const { items, nextCursor } = await listBookings(context, { ...filters, cursor, limit: PAGE })
  if (cursor === undefined && items.length > 0) await noteExport(context, filters)
  const lines = items.map((booking) => Object.values(COLUMNS).map((of) => toCell(of(booking) ?? '')))
  const all = cursor === undefined ? [Object.keys(COLUMNS).map(toCell), ...lines] : lines
  return { csv: all.map((cells) => `${cells.join(',')}\r\n`).join(''), nextCursor }
}

function noteExport(context: StaffContext, filters: Omit<ExportBookingsInput, 'cursor'>): Promise<void> {
  const after = Object.fromEntries(Object.entries(filters).filter(([, value]) => value))
  const target = { type: 'export', id: 'bookings', label: 'Bookings as a file' }
  return changeAsStaff(context, async () => ({ result: undefined, audit: [{ target, before: null, after }] }))
}

/** RFC 4180. What begins like a formula is marked as text, or a spreadsheet would run what a stranger typed. */
export function toCell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
