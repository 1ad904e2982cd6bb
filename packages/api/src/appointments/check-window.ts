import { DomainError } from '../errors.ts'
import type { Booked } from './booking.select.ts'
import { CHANGE_WINDOW_MS } from './policy.ts'

/** @throws DomainError CANCELLATION_WINDOW_EXPIRED from two hours before it begins; BOOKING_STATE for what is over */
export function checkWindow({ state, startsAt }: Pick<Booked, 'state' | 'startsAt'>, now: number): void {
  if (state !== 'BOOKED') throw new DomainError('BOOKING_STATE', 'This booking is over or was cancelled.')
  if (now > startsAt.getTime() - CHANGE_WINDOW_MS)
    throw new DomainError(
      'CANCELLATION_WINDOW_EXPIRED',
      'It begins in less than two hours. Please ring us: we will see what can be done.',
    )
}
