import type { StaffContext } from '../../context.ts'
import { wordsForTime } from '../booking-words.ts'
import { listBookings } from './list-bookings.ts'
import type { ExportBookingsInput, ExportBookingsOutput, StaffBooking } from './staff-bookings.schema.ts'

const PAGE = 500

const COLUMNS: Readonly<Record<string, (booking: StaffBooking) => string | null>> = {
  Reference: ({ reference }) => reference,
  State: ({ state }) => state,
  Type: ({ type }) => type,
  For: ({ kitchen, bedroom }) =>
    [...(kitchen ? ['kitchen'] : []), ...(bedroom ? ['bedroom'] : [])].join(' and '),
  'When (London)': ({ startsAt }) => wordsForTime(new Date(startsAt)),
  Starts: ({ startsAt }) => startsAt,
  Ends: ({ endsAt }) => endsAt,
  Consultant: ({ consultant }) => consultant.name,
  Room: ({ room }) => room,
  Name: ({ name }) => name,
  Email: ({ email }) => email,
  Phone: ({ phone }) => phone,
  Address: ({ addressLines }) => addressLines.join(', '),
  Postcode: ({ postcode }) => postcode,
  Message: ({ message }) => message,
}

/** The same list as a file, so many lines at a time: however long it is, none of us holds all of it. */
export async function exportBookings(
  context: Pick<StaffContext, 'services' | 'staff'>,
  { cursor, ...filters }: ExportBookingsInput,
): Promise<ExportBookingsOutput> {
  const { items, nextCursor } = await listBookings(context, { ...filters, cursor, limit: PAGE })
  const lines = items.map((booking) => Object.values(COLUMNS).map((of) => toCell(of(booking) ?? '')))
  const all = cursor === undefined ? [Object.keys(COLUMNS).map(toCell), ...lines] : lines
  return { csv: all.map((cells) => `${cells.join(',')}\r\n`).join(''), nextCursor }
}

/** RFC 4180. What begins like a formula is marked as text, or a spreadsheet would run what a stranger typed. */
export function toCell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
