/** What other domains may ask of this one. */
export { settleJob } from './outbox/settle-job.ts'
