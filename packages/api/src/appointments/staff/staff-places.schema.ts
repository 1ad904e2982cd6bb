import { z } from 'zod'
import { instant, londonDate } from '../../shared/dates.schema.ts'
import { appointmentType } from '../appointments.schema.ts'

const version = z.int().min(1).max(2_147_483_647)
const minute = z.int().min(0).max(1_440)
const line = (max: number) => z.string().trim().max(max, `Use at most ${max} characters`)

const hours = z
  .array(
    z
      .object({ weekday: z.int().min(1).max(7), startMinute: minute, endMinute: minute })
      .refine(({ startMinute, endMinute }) => startMinute < endMinute, 'Choose an end after the start'),
  )
  .max(28)
/** As they are saved: times that touch are two, times that overlap are a mistake. */
const hoursToSave = hours.superRefine((spans, { addIssue }) => {
  spans.forEach((span, at) => {
    const isTwice = spans
      .slice(0, at)
      .some(
        (other) =>
          other.weekday === span.weekday &&
          other.startMinute < span.endMinute &&
          span.startMinute < other.endMinute,
      )
    if (isTwice)
      addIssue({
        code: 'custom',
        path: [at, 'startMinute'],
        message: 'Choose times that do not overlap others of that day',
      })
  })
})
const exceptions = z
  .array(
    z
      .object({
        /** Both inclusive. */
        fromDate: londonDate,
        toDate: londonDate,
        kind: z.enum(['HOLIDAY', 'HOURS']),
        /** Of HOURS. */
        startMinute: minute.nullable(),
        endMinute: minute.nullable(),
        note: line(200).default(''),
      })
      .refine(({ fromDate, toDate }) => fromDate <= toDate, 'Choose a last day that is not before the first')
      .refine(
        ({ kind, startMinute: start, endMinute: end }) =>
          kind === 'HOLIDAY' ? start === null && end === null : start !== null && end !== null && start < end,
        'Give times for other hours, and none for a holiday',
      ),
  )
  .max(200)

const conflicts = z.array(
  z.object({
    bookingId: z.uuid(),
    reference: z.string().nullable(),
    startsAt: instant,
    endsAt: instant,
    name: z.string().nullable(),
  }),
)

export const listConsultantsInput = z.object({ showroomId: z.uuid().optional() })

const BUFFER = 'Enter whole minutes, at most 240'
const buffer = z.int(BUFFER).min(0, BUFFER).max(240, BUFFER)

const profile = {
  name: line(100).min(1, 'Enter a name'),
  /** Their account; null until they have one. */
  userId: z.uuid().nullable(),
  showroomId: z.uuid(),
  kitchen: z.boolean(),
  bedroom: z.boolean(),
  types: z.array(appointmentType).max(3),
  bufferBeforeMinutes: buffer,
  bufferAfterMinutes: buffer,
  isActive: z.boolean(),
}
export const saveConsultantInput = z.object({
  /** Both or neither: without, it is somebody new. */
  consultantId: z.uuid().optional(),
  version: version.optional(),
  ...profile,
})
export const workingTimesInput = z.object({ consultantId: z.uuid(), hours: hoursToSave, exceptions })
export const saveWorkingTimesInput = workingTimesInput.extend({ version })
export const conflictsOutput = z.object({
  /** Bookings to come that lie outside of those times: they stay until somebody moves them. */
  conflicts,
})

const consultant = z.object({
  consultantId: z.uuid(),
  ...profile,
  version: z.int(),
  hours,
  exceptions,
})
export const listConsultantsOutput = z.object({ items: z.array(consultant) })
export const consultantAccountsOutput = z.object({
  items: z.array(
    z.object({
      userId: z.uuid(),
      name: z.string(),
      email: z.string(),
      /** Whose it is already; no account is two consultants’. */
      consultantId: z.uuid().nullable(),
    }),
  ),
})
export const saveConsultantOutput = consultant.extend({ conflicts })

const degrees = (most: number, message: string) => z.number(message).min(-most, message).max(most, message)
const LATITUDE = 'Enter degrees from -90 to 90, as in 53.7997'
const LONGITUDE = 'Enter degrees from -180 to 180, as in -1.5492'
const MAP = 'Enter an address that begins with https://'
const PLACE = 'Enter a whole number from 0 to 10,000'

const address = {
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and hyphens')
    .max(60, 'Use at most 60 characters'),
  name: line(100).min(1, 'Enter a name'),
  addressLines: z.array(line(100)).min(1, 'Enter the address').max(4, 'Use at most four lines'),
  town: line(60).min(1, 'Enter the town'),
  postcode: line(10).min(1, 'Enter the postcode'),
  latitude: degrees(90, LATITUDE),
  longitude: degrees(180, LONGITUDE),
  phone: line(40).min(1, 'Enter a phone number'),
  email: z.email('Enter an email address'),
  imageKeys: z.array(z.string().max(200)).max(20),
  mapUrl: z.url(MAP).startsWith('https://', MAP),
  isActive: z.boolean(),
  sortOrder: z.int(PLACE).min(0, PLACE).max(10_000, PLACE),
}
const room = z.object({
  roomId: z.uuid().optional(),
  name: line(60).min(1, 'Enter a name'),
  isActive: z.boolean(),
})
export const showroomTimesInput = z.object({ showroomId: z.uuid(), hours: hoursToSave, exceptions })
export const saveShowroomInput = z.object({
  /** Both or neither: without, it is a new one. */
  showroomId: z.uuid().optional(),
  version: version.optional(),
  ...address,
  hours: hoursToSave,
  exceptions,
  /** Those that are left out stay as they are: a room that was booked is not deleted. */
  rooms: z.array(room).max(50),
})
const staffShowroom = z.object({
  showroomId: z.uuid(),
  version: z.int(),
  ...address,
  email: z.string(),
  mapUrl: z.string(),
  hours,
  exceptions,
  rooms: z.array(z.object({ roomId: z.uuid(), name: z.string(), isActive: z.boolean() })),
})
export const listStaffShowroomsOutput = z.object({ items: z.array(staffShowroom) })
export const saveShowroomOutput = staffShowroom.extend({ conflicts })

const teamInbox = z.object({ category: z.enum(['KITCHEN', 'BEDROOM']), email: z.string() })
export const setTeamInboxInput = teamInbox.extend({ email: z.email('Enter an email address').toLowerCase() })
export const teamInboxesOutput = z.object({ items: z.array(teamInbox) })

export type ListConsultantsInput = z.output<typeof listConsultantsInput>
export type ConsultantAccountsOutput = z.output<typeof consultantAccountsOutput>
export type SaveConsultantInput = z.output<typeof saveConsultantInput>
export type WorkingTimesInput = z.output<typeof workingTimesInput>
export type SaveWorkingTimesInput = z.output<typeof saveWorkingTimesInput>
export type ConflictsOutput = z.output<typeof conflictsOutput>
export type Consultant = z.output<typeof consultant>
export type SaveConsultantOutput = z.output<typeof saveConsultantOutput>
export type ShowroomTimesInput = z.output<typeof showroomTimesInput>
export type SaveShowroomInput = z.output<typeof saveShowroomInput>
export type StaffShowroom = z.output<typeof staffShowroom>
export type SaveShowroomOutput = z.output<typeof saveShowroomOutput>
export type SetTeamInboxInput = z.output<typeof setTeamInboxInput>
export type TeamInboxesOutput = z.output<typeof teamInboxesOutput>
