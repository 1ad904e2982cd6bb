/** What domains write through. */

export { answerOnce } from './answer-once.ts'
export { changeAsStaff } from './audit/change-as-staff.ts'
export { settlingJob } from './outbox/settle-job.ts'
export { type Changed, transact } from './transact.ts'
