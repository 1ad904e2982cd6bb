/** What domains write through. */
export { settleJob } from './outbox/settle-job.ts'
export { transact } from './transact.ts'
