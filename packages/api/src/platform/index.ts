/** What domains write through. */
export { settleJob, settlingJob } from './outbox/settle-job.ts'
export { transact } from './transact.ts'
