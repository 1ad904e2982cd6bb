import { z } from 'zod'
import { instant } from '../../shared/dates.schema.ts'

/** On London's clock. */
const timeOfDay = z.string().regex(/^\d{2}:\d{2}$/)

const showroom = z.object({
  showroomId: z.uuid(),
  slug: z.string(),
  name: z.string(),
  addressLines: z.array(z.string()),
  town: z.string(),
  postcode: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  phone: z.string(),
  email: z.string(),
  imageKeys: z.array(z.string()),
  mapUrl: z.string(),
  /** The usual week; ISO weekdays, 1 is Monday. */
  hours: z.array(z.object({ weekday: z.int(), opens: timeOfDay, closes: timeOfDay })),
  /** When it really is open today and in the next eight days, bank holidays and exceptions counted, in order. */
  openings: z.array(z.object({ opensAt: instant, closesAt: instant })),
})
export const listShowroomsOutput = z.object({ items: z.array(showroom) })

export const getShowroomInput = z.object({
  slug: z
    .string()
    .max(100)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens'),
})
export const getShowroomOutput = showroom.extend({
  consultants: z.array(
    z.object({ consultantId: z.uuid(), name: z.string(), kitchen: z.boolean(), bedroom: z.boolean() }),
  ),
})

export const findShowroomsInput = z.union([
  z.object({ postcode: z.string().trim().min(1, 'Enter your postcode').max(10, 'Enter a UK postcode') }),
  z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
])
export const findShowroomsOutput = z.object({
  /** The nearest first. */
  items: z.array(
    showroom.extend({
      distanceInMiles: z.number(),
      isOpen: z.boolean(),
      /** When it closes, being open, or opens next. */
      changesAt: instant.nullable(),
    }),
  ),
})

export type Showroom = z.output<typeof showroom>
export type ListShowroomsOutput = z.output<typeof listShowroomsOutput>
export type GetShowroomInput = z.output<typeof getShowroomInput>
export type GetShowroomOutput = z.output<typeof getShowroomOutput>
export type FindShowroomsInput = z.output<typeof findShowroomsInput>
export type FindShowroomsOutput = z.output<typeof findShowroomsOutput>
