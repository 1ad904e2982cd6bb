import type { Prisma } from '@lomash/db'
import { exceptionSelect, hoursSelect, isoDate } from '../availability/load-roster.ts'
import type { Consultant } from './staff-places.schema.ts'

/** Staff see what an exception is for. */
export const notedExceptionSelect = { ...exceptionSelect, note: true } as const

export const consultantSelect = {
  id: true,
  name: true,
  userId: true,
  showroomId: true,
  forKitchen: true,
  forBedroom: true,
  types: true,
  bufferBeforeMinutes: true,
  bufferAfterMinutes: true,
  isActive: true,
  version: true,
  hours: { select: hoursSelect, orderBy: [{ weekday: 'asc' }, { startMinute: 'asc' }] },
  exceptions: { select: notedExceptionSelect, orderBy: [{ fromDate: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.ConsultantSelect

type Row = Prisma.ConsultantGetPayload<{ select: typeof consultantSelect }>

export function toConsultant({ id, forKitchen, forBedroom, exceptions, ...row }: Row): Consultant {
  return {
    ...row,
    consultantId: id,
    kitchen: forKitchen,
    bedroom: forBedroom,
    exceptions: exceptions.map(toDates),
  }
}

/** With dates as they are sent. */
export function toDates<Dated extends { fromDate: Date; toDate: Date }>({
  fromDate,
  toDate,
  ...rest
}: Dated) {
  return { ...rest, fromDate: isoDate(fromDate), toDate: isoDate(toDate) }
}

/** With dates as they are kept. */
export function fromDates<Dated extends { fromDate: string; toDate: string }>({
  fromDate,
  toDate,
  ...rest
}: Dated) {
  return { ...rest, fromDate: new Date(fromDate), toDate: new Date(toDate) }
}
