import { BOOK_PATHS } from '../shop-paths.ts'
import type { AppointmentType } from './appointment-types.ts'

/** What somebody has chosen on the way to an appointment, as it stands in the addresses of the steps: nothing personal. */
export type BookingChoice = {
  type: AppointmentType | null
  /** A slug, of a visit there. */
  showroom: string | null
  kitchen: boolean
  bedroom: boolean
  /** An id: whom they would like to see, in that showroom. */
  consultant: string | null
  /** Any day of the week that is looked at. */
  week: string | null
}

export const APPOINTMENT_TYPES = ['HOME_MEASUREMENT', 'ONLINE', 'SHOWROOM'] as const
/** The fields in which forms carry it on. */
export const CHOICE_FIELDS = ['type', 'showroom', 'kitchen', 'bedroom', 'consultant', 'week'] as const

const SLUG = /^[a-z0-9-]{1,100}$/
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const DAY = /^\d{4}-\d{2}-\d{2}$/

type Field = (name: string) => string | null | undefined

/** Reads it from a query or a form; what means nothing is as if it were not there. */
export function readChoice(field: Field): BookingChoice {
  const matching = (name: string, pattern: RegExp) => {
    const value = field(name)
    return value && pattern.test(value) ? value : null
  }
  const week = matching('week', DAY)
  const type = APPOINTMENT_TYPES.find((each) => each === field('type')) ?? null
  const isVisit = type === null || type === 'SHOWROOM'
  return {
    type,
    showroom: isVisit ? matching('showroom', SLUG) : null,
    kitchen: field('kitchen') === '1',
    bedroom: field('bedroom') === '1',
    consultant: type === 'SHOWROOM' ? matching('consultant', UUID) : null,
    week: week !== null && !Number.isNaN(Date.parse(week)) ? week : null,
  }
}

/** Its names and values in one fixed order. */
export function choiceEntries(choice: BookingChoice): [name: string, value: string][] {
  const values = {
    ...choice,
    kitchen: choice.kitchen ? '1' : null,
    bedroom: choice.bedroom ? '1' : null,
  }
  return CHOICE_FIELDS.flatMap((name): [string, string][] => {
    const value = values[name]
    return value === null ? [] : [[name, value]]
  })
}

/** The address of a step, with what has been chosen so far. */
export function bookPath(
  step: keyof typeof BOOK_PATHS,
  choice: BookingChoice,
  more: Record<string, string> = {},
): string {
  const query = new URLSearchParams([...choiceEntries(choice), ...Object.entries(more)])
  return query.size === 0 ? BOOK_PATHS[step] : `${BOOK_PATHS[step]}?${query}`
}

/** What has to be chosen before a time can be. */
export type Missing = 'type' | 'showroom' | 'rooms'

export function missingIn({ type, showroom, kitchen, bedroom }: BookingChoice): Missing | null {
  if (type === null) return 'type'
  if (type === 'SHOWROOM' && showroom === null) return 'showroom'
  return kitchen || bedroom ? null : 'rooms'
}

/** Where what is missing is asked for, and said to be missing. */
export function pathToMissing(missing: Missing, choice: BookingChoice): string {
  return bookPath(missing === 'rooms' ? 'rooms' : 'type', choice, { missing })
}
