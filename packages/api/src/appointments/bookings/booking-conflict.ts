import type { Transaction } from '@lomash/db'
import { DomainError, versionConflict } from '../../errors.ts'
import { bookingNotFound } from '../not-found.ts'

/**
 * Why a conditional change of a booking found nothing to change.
 *
 * @param seen what is told of it as it is now: our notes are for staff who were editing them only
 */
export async function bookingConflict(
  tx: Transaction,
  id: string,
  readVersion: number,
  seen: 'time' | 'notes' = 'time',
): Promise<DomainError> {
  const row = await tx.booking.findUnique({
    where: { id },
    select: {
      version: true,
      state: true,
      startsAt: true,
      notes: seen === 'notes',
      consultant: { select: { name: true } },
    },
  })
  if (!row) return bookingNotFound()
  const { version, state, startsAt, notes, consultant } = row
  if (version === readVersion)
    return new DomainError('BOOKING_STATE', 'This cannot be done with a booking that is over.')
  const time = { state, startsAt: startsAt.toISOString(), consultant: consultant.name }
  const current = seen === 'notes' ? { notes } : time
  return versionConflict({ readVersion, currentVersion: version, current })
}
