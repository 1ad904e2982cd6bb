/** What other domains may ask of this one. */
export { copyMessage } from './copy-message.ts'
export { optIn } from './opt-in.ts'
export { optOut } from './opt-out.ts'
export { isMobile, toE164 } from './phone-number.ts'
export type { CalendarObject } from './ports.ts'
export { type AnyNewEmail, queueEmail, queueEmails } from './queue-email.ts'
export { queueManySms } from './queue-sms.ts'
export { withdrawMessages } from './withdraw-messages.ts'
