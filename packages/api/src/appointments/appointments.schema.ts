import { z } from 'zod'
import { instant, londonDate } from '../shared/dates.schema.ts'
import { emailAddress } from '../shared/email-address.schema.ts'
import { visibleText } from '../shared/visible-text.schema.ts'

export const appointmentType = z.enum(['HOME_MEASUREMENT', 'ONLINE', 'SHOWROOM'])
export const bookingState = z.enum([
  'HELD',
  'BOOKED',
  'BLOCKED',
  'COMPLETED',
  'NO_SHOW',
  'CANCELLED',
  'RELEASED',
])
const version = z.int().min(1).max(2_147_483_647)
const token = z.string().min(1).max(2_000)

/** What somebody wants to talk about, how and where. */
export const wishFields = {
  type: appointmentType,
  kitchen: z.boolean().default(false),
  bedroom: z.boolean().default(false),
  /** Wanted for SHOWROOM; for other types it narrows down to that showroom's consultants. */
  showroomId: z.uuid().optional(),
  /** Somebody's preferred consultant; without, whoever has most time. */
  consultantId: z.uuid().optional(),
}

const line = (max: number) =>
  visibleText('Use letters, digits and plain signs').max(max, `Use at most ${max} characters`)

/** How to reach somebody, as it is kept. */
export const contact = z.object({
  name: line(100).min(1, 'Enter your name'),
  email: emailAddress,
  /** As people write it, or paste it from where they keep it with signs that are not seen; a British number. */
  phone: z.string().trim().max(40, 'Use at most 40 characters').min(1, 'Enter your phone number'),
  postcode: line(10).min(1, 'Enter your postcode'),
  /** Wanted for HOME_MEASUREMENT. */
  addressLines: z.array(line(100)).max(3, 'Use at most three lines').default([]),
})
/** The same as it is typed: `checkContact` says of all of it at once what is missing or wrong, which hangs on the type as well. */
export const typedContact = z.object({
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  postcode: z.string(),
  addressLines: z.array(z.string()).max(20, 'Use at most three lines').default([]),
})
export const message = z.string().trim().max(1_000, 'Use at most 1,000 characters').default('')

export const listSlotsInput = z.object({
  ...wishFields,
  from: londonDate,
  /** Inclusive; at most 31 days. */
  to: londonDate,
  /** Of a booking that is to be moved: what it takes itself is free. */
  movedToken: token.optional(),
})
const slot = z.object({ startsAt: instant, endsAt: instant })
export const listSlotsOutput = z.object({
  days: z.array(
    z.object({
      date: londonDate,
      slots: z.array(slot.extend({ consultantIds: z.array(z.uuid()) })),
    }),
  ),
})

export const holdSlotInput = z.object({ ...wishFields, startsAt: instant })
export const holdSlotOutput = z.object({
  holdId: z.uuid(),
  ...slot.shape,
  /** Until then nobody else gets it. */
  expiresAt: instant,
  consultant: z.object({ consultantId: z.uuid(), name: z.string() }),
})

export const getHoldInput = z.object({ holdId: z.uuid() })
export const getHoldOutput = z.object({
  holdId: z.uuid(),
  type: appointmentType,
  kitchen: z.boolean(),
  bedroom: z.boolean(),
  ...slot.shape,
  /** Until then nobody else gets it; null when it is booked. */
  expiresAt: instant.nullable(),
  consultant: z.object({ consultantId: z.uuid(), name: z.string() }),
  /** Of a visit there. */
  showroom: z.object({ showroomId: z.uuid(), slug: z.string(), name: z.string() }).nullable(),
  /** Once it was booked: see, move and cancel it. */
  manageToken: z.string().nullable(),
})

export const createBookingInput = z.object({
  holdId: z.uuid(),
  /** Of the caller's choice, a new one for each booking: sent again, it books nothing twice. */
  idempotencyKey: z.uuid(),
  /** Of a waitlist's offer, instead of having held it. */
  offerToken: token.optional(),
  contact: typedContact,
  message,
})
export const manageInput = z.object({ token })
export const rescheduleBookingInput = z.object({
  token,
  /** The one that was shown. */
  version,
  startsAt: instant,
  /** Without: the same if free, else whoever has most time. */
  consultantId: z.uuid().optional(),
})
export const cancelBookingInput = z.object({ token, version, reason: line(500).default('') })

export const bookingOutput = z.object({
  reference: z.string(),
  state: bookingState,
  type: appointmentType,
  kitchen: z.boolean(),
  bedroom: z.boolean(),
  ...slot.shape,
  /** Rises whenever its time changes, or it is cancelled. */
  version: z.int(),
  consultant: z.object({ consultantId: z.uuid(), name: z.string() }),
  showroom: z.object({ showroomId: z.uuid(), slug: z.string(), name: z.string() }).nullable(),
  /** As it was asked for: of a visit, or whose consultants come or call. Its other times are those of listSlots with it. */
  wishedShowroomId: z.uuid().nullable(),
  /** Where it takes place, in one line. */
  where: z.string(),
  contact: z.object({
    name: z.string(),
    email: z.string(),
    phone: z.string(),
    postcode: z.string(),
    addressLines: z.array(z.string()),
  }),
  message: z.string(),
  /** From then on only staff can move or cancel it. */
  changeableUntil: instant,
  isChangeable: z.boolean(),
  /** Stands for a login: see, move and cancel this booking. */
  manageToken: z.string(),
  calendar: z.object({ google: z.string(), outlook: z.string(), ics: z.string() }),
})
export const listMyBookingsOutput = z.object({ items: z.array(bookingOutput.omit({ calendar: true })) })

export const joinWaitlistInput = z.object({
  ...wishFields,
  /** Both inclusive. */
  from: londonDate,
  to: londonDate,
  name: contact.shape.name,
  email: emailAddress,
})
export const joinWaitlistOutput = z.object({ status: z.literal('WAITING') })
export const leaveWaitlistOutput = z.object({ status: z.literal('LEFT') })
export const getOfferOutput = z.object({
  holdId: z.uuid(),
  type: appointmentType,
  kitchen: z.boolean(),
  bedroom: z.boolean(),
  ...slot.shape,
  expiresAt: instant,
  consultant: z.object({ consultantId: z.uuid(), name: z.string() }),
  /** Of a visit there. */
  showroom: z.object({ showroomId: z.uuid(), slug: z.string(), name: z.string() }).nullable(),
  /** As they were given for the waitlist. */
  contact: z.object({ name: z.string(), email: z.string() }),
})

export type ListSlotsInput = z.output<typeof listSlotsInput>
export type ListSlotsOutput = z.output<typeof listSlotsOutput>
export type HoldSlotInput = z.output<typeof holdSlotInput>
export type HoldSlotOutput = z.output<typeof holdSlotOutput>
export type GetHoldOutput = z.output<typeof getHoldOutput>
export type Contact = z.output<typeof contact>
export type TypedContact = z.output<typeof typedContact>
export type CreateBookingInput = z.output<typeof createBookingInput>
export type RescheduleBookingInput = z.output<typeof rescheduleBookingInput>
export type CancelBookingInput = z.output<typeof cancelBookingInput>
export type BookingOutput = z.output<typeof bookingOutput>
export type ListMyBookingsOutput = z.output<typeof listMyBookingsOutput>
export type JoinWaitlistInput = z.output<typeof joinWaitlistInput>
export type GetOfferOutput = z.output<typeof getOfferOutput>
