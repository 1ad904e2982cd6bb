import { DomainError } from '../../errors.ts'
import { CHANGE_WINDOW_MS } from '../policy.ts'
import type { Booked } from './booking.select.ts'

/** Until when whoever booked it can move or cancel it, epoch ms; from then on only staff, with a reason. */
export const changeableUntil = ({ startsAt }: Pick<Booked, 'startsAt'>): number =>
  startsAt.getTime() - CHANGE_WINDOW_MS

/** @throws DomainError CANCELLATION_WINDOW_EXPIRED from two hours before it begins; BOOKING_STATE for what is over */
export function checkWindow(booking: Pick<Booked, 'state' | 'startsAt'>, now: number): void {
  if (booking.state !== 'BOOKED')
    throw new DomainError('BOOKING_STATE', 'This booking is over or was cancelled.')
  if (now > changeableUntil(booking))
    throw new DomainError(
      'CANCELLATION_WINDOW_EXPIRED',
      'It begins in less than two hours. Please ring us: we will see what can be done.',
    )
}
