import { DomainError } from '../errors.ts'

/** Also for what is there and not theirs to know of. */
export const bookingNotFound = () => new DomainError('BOOKING_NOT_FOUND', 'There is no such booking.')
export const consultantNotFound = () =>
  new DomainError('CONSULTANT_NOT_FOUND', 'There is no such consultant.')
export const showroomNotFound = () => new DomainError('SHOWROOM_NOT_FOUND', 'There is no such showroom.')
