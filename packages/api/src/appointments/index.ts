/** What other domains may ask of this one. */
export { bookingIdOf } from './booking-id-of.ts'
export { handOverConsultant } from './hand-over-consultant.ts'
