import { versionConflict } from '../../errors.ts'
import type { Booked } from './booking.select.ts'

/**
 * What a customer is told as the version of their booking: that of its time. What staff note down changes nothing that they see, and
 * must not come between them and a change of theirs.
 */
export const versionForCustomer = ({ scheduleVersion }: Booked): number => scheduleVersion

/** The row's version, for who saw the booking as its customer. @throws DomainError VERSION_CONFLICT */
export function versionSeenByCustomer(booking: Booked, readVersion: number): number {
  const { version, state, startsAt, consultant } = booking
  const currentVersion = versionForCustomer(booking)
  if (readVersion === currentVersion) return version
  const current = { state, startsAt: startsAt.toISOString(), consultant: consultant.name }
  throw versionConflict({ readVersion, currentVersion, current })
}
