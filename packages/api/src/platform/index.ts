/** What domains write through. */
export { settlingJob } from './outbox/settle-job.ts'
export { transact } from './transact.ts'
