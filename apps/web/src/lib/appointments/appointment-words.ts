import type { AppointmentType } from './appointment-types.ts'

export const TYPE_NAMES = {
  HOME_MEASUREMENT: 'At home',
  ONLINE: 'Online',
  SHOWROOM: 'In a showroom',
} as const satisfies Record<AppointmentType, string>

/** "Kitchen and bedroom". */
export function wordsForRooms({ kitchen, bedroom }: { kitchen: boolean; bedroom: boolean }): string {
  if (kitchen && bedroom) return 'Kitchen and bedroom'
  return kitchen ? 'Kitchen' : 'Bedroom'
}

/** "2 hours", "a day", of the notice we ask for. */
export function wordsForNotice(minutes: number): string {
  return minutes >= 24 * 60 ? 'a day' : `${minutes / 60} hours`
}
