import { londonInstant } from '../london-time.ts'
import { seedId } from '../seed-id.ts'
import { CONSULTANTS } from './consultants.ts'
import { SHOWROOMS } from './showrooms.ts'

const DAY_MS = 86_400_000

export const showroomIdAt = (place: number): string => seedId('showroom', place)
const consultantIdAt = (place: number): string => seedId('consultant', place)
const userIdAt = (place: number): string => seedId('consultant user', place)

/** Accounts of the demonstration's consultants; without a password, so that nobody signs in until one is set. */
export function userRows(now: Date) {
  return CONSULTANTS.map(({ name }, place) => ({
    id: userIdAt(place),
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@lomash.example`,
    role: 'CONSULTANT' as const,
    emailVerifiedAt: now,
    isDemo: true,
  }))
}

export function consultantRows() {
  return CONSULTANTS.map(({ name, skills, isOnlineOnly }, place) => ({
    id: consultantIdAt(place),
    userId: userIdAt(place),
    name,
    showroomId: showroomIdAt(Math.floor((place * SHOWROOMS.length) / CONSULTANTS.length)),
    forKitchen: skills !== 'bedroom',
    forBedroom: skills !== 'kitchen',
    types: isOnlineOnly
      ? (['ONLINE'] as const).slice()
      : (['HOME_MEASUREMENT', 'ONLINE', 'SHOWROOM'] as const).slice(),
    bufferBeforeMinutes: 15,
    bufferAfterMinutes: place % 2 === 0 ? 30 : 15,
  }))
}

/** Half past nine to half past five, with an hour for lunch. */
export function consultantHoursRows() {
  return CONSULTANTS.flatMap(({ daysOff }, place) =>
    [1, 2, 3, 4, 5, 6, 7]
      .filter((weekday) => !daysOff.includes(weekday))
      .flatMap((weekday) => [
        { consultantId: consultantIdAt(place), weekday, startMinute: 570, endMinute: 780 },
        { consultantId: consultantIdAt(place), weekday, startMinute: 840, endMinute: 1_050 },
      ]),
  )
}

/** Each is away for a week some time in the next three months, and works late on one day. */
export function consultantExceptionRows(now: Date) {
  return CONSULTANTS.flatMap((_, place) => {
    const away = 10 + place * 6
    const late = 4 + place * 2
    return [
      {
        consultantId: consultantIdAt(place),
        kind: 'HOLIDAY' as const,
        fromDate: dateIn(now, away),
        toDate: dateIn(now, away + 6),
        note: 'Holiday',
      },
      {
        consultantId: consultantIdAt(place),
        kind: 'HOURS' as const,
        fromDate: dateIn(now, late),
        toDate: dateIn(now, late),
        startMinute: 720,
        endMinute: 1_200,
        note: 'Late evening',
      },
    ]
  })
}

/** London's date so many days from now, as a date of the database: midnight UTC. */
function dateIn(now: Date, days: number): Date {
  const noon = londonInstant(now, days, 12).getTime()
  return new Date(Math.floor(noon / DAY_MS) * DAY_MS)
}
