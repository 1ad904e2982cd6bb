/** What other domains may ask of this one. */
export { copyMessage } from './copy-message.ts'
export { optIn } from './opt-in.ts'
export { optOut } from './opt-out.ts'
export { queueEmail } from './queue-email.ts'
