import { addressOf, manifest } from '@lomash/cache'
import type { Prisma, PrismaClient, Transaction } from '@lomash/db'
import type { KeptContext } from '../../shared/kept-context.ts'
import type { Exception, Roster } from './facts.ts'

export const hoursSelect = { weekday: true, startMinute: true, endMinute: true } as const
export const exceptionSelect = {
  fromDate: true,
  toDate: true,
  kind: true,
  startMinute: true,
  endMinute: true,
} as const

const consultantSelect = {
  id: true,
  name: true,
  showroomId: true,
  forKitchen: true,
  forBedroom: true,
  types: true,
  bufferBeforeMinutes: true,
  bufferAfterMinutes: true,
  isActive: true,
  hours: { select: hoursSelect },
  exceptions: { select: exceptionSelect },
} as const satisfies Prisma.ConsultantSelect

const showroomSelect = {
  id: true,
  hours: { select: hoursSelect },
  exceptions: { select: exceptionSelect },
  rooms: { select: { id: true }, where: { isActive: true }, orderBy: { name: 'asc' } },
} as const satisfies Prisma.ShowroomSelect

/** Everybody who works, where and when; the same for all who ask, so it is kept whole. */
export const rosterContext: KeptContext<Roster> = {
  address: addressOf(manifest.appointmentRoster, undefined),
  load: async (db) => ({ value: await loadRoster(db), freshUntil: null }),
}

export async function loadRoster(
  db: Pick<PrismaClient | Transaction, 'consultant' | 'showroom'>,
): Promise<Roster> {
  const [consultants, showrooms] = await Promise.all([
    db.consultant.findMany({
      select: consultantSelect,
      orderBy: { id: 'asc' },
      relationLoadStrategy: 'join',
    }),
    db.showroom.findMany({
      select: showroomSelect,
      where: { isActive: true },
      orderBy: { id: 'asc' },
      relationLoadStrategy: 'join',
    }),
  ])
  return {
    consultants: consultants.map((each) => ({ ...each, exceptions: each.exceptions.map(toException) })),
    showrooms: showrooms.map(({ rooms, exceptions, ...each }) => ({
      ...each,
      exceptions: exceptions.map(toException),
      roomIds: rooms.map(({ id }) => id),
    })),
  }
}

type ExceptionRow = Omit<Exception, 'fromDate' | 'toDate'> & { fromDate: Date; toDate: Date }

/** A date of the database is midnight UTC. */
export function toException({ fromDate, toDate, ...rest }: ExceptionRow): Exception {
  return { ...rest, fromDate: isoDate(fromDate), toDate: isoDate(toDate) }
}

export const isoDate = (date: Date): string => date.toISOString().slice(0, 10)
