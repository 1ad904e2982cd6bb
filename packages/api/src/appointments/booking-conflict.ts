import type { Transaction } from '@lomash/db'
import { DomainError, versionConflict } from '../errors.ts'
import { bookingNotFound } from './not-found.ts'

/** Why a conditional change of a booking found nothing to change. */
export async function bookingConflict(
  tx: Transaction,
  id: string,
  readVersion: number,
): Promise<DomainError> {
  const row = await tx.booking.findUnique({
    where: { id },
    select: {
      version: true,
      state: true,
      startsAt: true,
      notes: true,
      consultant: { select: { name: true } },
    },
  })
  if (!row) return bookingNotFound()
  const { version, state, startsAt, consultant } = row
  if (version === readVersion)
    return new DomainError('BOOKING_STATE', 'This cannot be done with a booking that is over.')
  const current = { state, startsAt: startsAt.toISOString(), consultant: consultant.name }
  return versionConflict({ readVersion, currentVersion: version, current })
}
