/** What only the worker process uses: the web process never loads what sends. */
export { trimCustomers } from './customers/trim-customers.ts'
export { isJobName, type JobName, type JobPayload, jobs } from './jobs/catalogue.ts'
export type { JobDefinition } from './jobs/job-definition.ts'
export { Deferral, type JobRun, PermanentFailure, TemporaryFailure } from './jobs/job-run.ts'
export { NUDGE_CHANNEL } from './jobs/nudge.ts'
export { type QueueName, queueNames, queues } from './jobs/queues.ts'
