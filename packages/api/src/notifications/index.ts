/** What other domains may ask of this one. */
export { queueEmail } from './queue-email.ts'
