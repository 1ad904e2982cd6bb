import { z } from 'zod'
import { instant, londonDate } from '../../shared/dates.schema.ts'
import { nextCursor, pageInput } from '../../shared/page.schema.ts'
import { reason } from '../../shared/reason.schema.ts'
import { appointmentType, bookingState, message, typedContact, wishFields } from '../appointments.schema.ts'

const version = z.int().min(1).max(2_147_483_647)
const bookingId = z.uuid()

const bookingFilters = {
  state: bookingState.optional(),
  type: appointmentType.optional(),
  showroomId: z.uuid().optional(),
  consultantId: z.uuid().optional(),
  /** Of the appointment, both inclusive. */
  from: londonDate.optional(),
  to: londonDate.optional(),
  /** Part of a reference, a name, an address or a number. */
  q: z.string().trim().max(100).default(''),
}
export const listBookingsInput = pageInput.extend(bookingFilters)
export const exportBookingsInput = z.object({ ...bookingFilters, cursor: z.string().max(400).optional() })
export const bookingIdInput = z.object({ bookingId })

const staffBooking = z.object({
  bookingId,
  reference: z.string().nullable(),
  state: bookingState,
  /** Null for a block. */
  type: appointmentType.nullable(),
  kitchen: z.boolean(),
  bedroom: z.boolean(),
  startsAt: instant,
  endsAt: instant,
  /** Of a hold. */
  expiresAt: instant.nullable(),
  /** A hold that is kept for somebody of the waitlist. */
  isForWaitlist: z.boolean(),
  consultant: z.object({ consultantId: z.uuid(), name: z.string() }),
  showroomId: z.uuid().nullable(),
  room: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  postcode: z.string().nullable(),
  addressLines: z.array(z.string()),
  message: z.string(),
  notes: z.string(),
  version: z.int(),
})
export const listBookingsOutput = z.object({ items: z.array(staffBooking), nextCursor })
export const exportBookingsOutput = z.object({
  /** A page of the file: joined in order they are the whole of it. RFC 4180, with a heading on the first. */
  csv: z.string(),
  nextCursor,
})
export const bookingDetailOutput = staffBooking.extend({
  history: z.array(
    z.object({
      at: instant,
      state: bookingState,
      actorName: z.string(),
      startsAt: instant,
      reason: z.string(),
    }),
  ),
})

export const calendarInput = z.object({
  from: londonDate,
  /** Inclusive; at most 31 days. */
  to: londonDate,
  showroomId: z.uuid().optional(),
  consultantId: z.uuid().optional(),
})
export const calendarOutput = z.object({
  bookings: z.array(staffBooking),
  consultants: z.array(
    z.object({
      consultantId: z.uuid(),
      name: z.string(),
      showroomId: z.uuid(),
      days: z.array(
        z.object({
          date: londonDate,
          isHoliday: z.boolean(),
          open: z.array(z.object({ from: instant, until: instant })),
        }),
      ),
    }),
  ),
})

export const explainSlotsInput = z.object({
  ...wishFields,
  date: londonDate,
  /** As staff book and move, who need no notice; without, as shoppers are offered it. */
  isForStaff: z.boolean().default(false),
  /** One that is to be moved: its own time is free. */
  movedBookingId: bookingId.optional(),
})
export const explainSlotsOutput = z.object({
  times: z.array(
    z.object({
      startsAt: instant,
      endsAt: instant,
      consultants: z.array(
        z.object({
          consultantId: z.uuid(),
          /** Null: offered. */
          reason: z
            .enum([
              'NO_SKILL',
              'HOLIDAY',
              'CLOSED',
              'NOTICE',
              'HORIZON',
              'BOOKED',
              'HELD',
              'BLOCKED',
              'BUFFER',
              'ROOM_TAKEN',
            ])
            .nullable(),
        }),
      ),
    }),
  ),
})

/** What is written down with a booking, as it is kept. */
const notes = z.string().trim().max(4_000, 'Use at most 4,000 characters')
export const bookingTexts = z.object({ message, notes: notes.default('') })
/** As it is typed: createBookingFor says of all of it at once what is missing or wrong, which hangs on the type as well. */
export const createBookingForInput = z.object({
  ...wishFields,
  /** Empty while none is chosen. */
  startsAt: z.union([instant, z.literal('')]),
  /** One for each time the form is opened: sent twice, it is booked once. */
  idempotencyKey: z.uuid().optional(),
  contact: typedContact,
  message: z.string().default(''),
  notes: z.string().default(''),
})
export const moveBookingInput = z.object({
  bookingId,
  version,
  startsAt: instant,
  consultantId: z.uuid().optional(),
  /** Wanted from two hours before it begins. */
  reason: reason.optional(),
})
export const staffCancelInput = z.object({ bookingId, version, reason })
export const setNotesInput = z.object({ bookingId, version, notes })
export const setOutcomeInput = z.object({ bookingId, version, outcome: z.enum(['COMPLETED', 'NO_SHOW']) })
export const blockTimeInput = z.object({
  consultantId: z.uuid(),
  startsAt: instant,
  endsAt: instant,
  notes: z.string().trim().max(500).default(''),
})
export const liftBlockInput = z.object({ bookingId, version })

export type ListBookingsInput = z.output<typeof listBookingsInput>
export type ListBookingsOutput = z.output<typeof listBookingsOutput>
export type ExportBookingsInput = z.output<typeof exportBookingsInput>
export type ExportBookingsOutput = z.output<typeof exportBookingsOutput>
export type StaffBooking = z.output<typeof staffBooking>
export type BookingDetailOutput = z.output<typeof bookingDetailOutput>
export type CalendarInput = z.output<typeof calendarInput>
export type CalendarOutput = z.output<typeof calendarOutput>
export type ExplainSlotsInput = z.output<typeof explainSlotsInput>
export type ExplainSlotsOutput = z.output<typeof explainSlotsOutput>
export type CreateBookingForInput = z.output<typeof createBookingForInput>
export type MoveBookingInput = z.output<typeof moveBookingInput>
export type StaffCancelInput = z.output<typeof staffCancelInput>
export type SetNotesInput = z.output<typeof setNotesInput>
export type SetOutcomeInput = z.output<typeof setOutcomeInput>
export type BlockTimeInput = z.output<typeof blockTimeInput>
