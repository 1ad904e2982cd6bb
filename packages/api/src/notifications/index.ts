/** What other domains may ask of this one. */
export { liftSuppression } from './lift-suppression.ts'
export { optIn } from './opt-in.ts'
export { optOut } from './opt-out.ts'
export { queueEmail } from './queue-email.ts'
export { queueSms } from './queue-sms.ts'
export { suppress } from './suppress.ts'
