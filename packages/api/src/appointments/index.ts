/** What other domains may ask of this one. */
export { bookingIdOf } from './bookings/booking-id-of.ts'
export { handOverConsultant } from './bookings/hand-over-consultant.ts'
