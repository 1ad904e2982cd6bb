import { staffProcedure } from '../procedures.ts'
import { nothing } from '../shared/nothing.schema.ts'
import { t } from '../trpc.ts'
import * as audit from './audit/audit-log.schema.ts'
import { listAuditEntries } from './audit/list-audit-entries.ts'
import { discardJob } from './job-console/discard-job.ts'
import { getJob } from './job-console/get-job.ts'
import * as jobs from './job-console/job-console.schema.ts'
import { jobHistory } from './job-console/job-history.ts'
import { listJobs } from './job-console/list-jobs.ts'
import { listQueues } from './job-console/list-queues.ts'
import { pauseQueue, resumeQueue } from './job-console/pause-queue.ts'
import { replayJob } from './job-console/replay-job.ts'
import { retryDeadJobs } from './job-console/retry-dead-jobs.ts'
import { retryJobNow } from './job-console/retry-job-now.ts'

export const staffPlatformRouter = t.router({
  listAuditEntries: staffProcedure('audit:read')
    .input(audit.listAuditEntriesInput)
    .output(audit.listAuditEntriesOutput)
    .query(({ ctx, input }) => listAuditEntries(ctx, input)),
  listQueues: staffProcedure('jobs:read')
    .input(nothing)
    .output(jobs.listQueuesOutput)
    .query(({ ctx }) => listQueues(ctx)),
  jobHistory: staffProcedure('jobs:read')
    .input(jobs.jobHistoryInput)
    .output(jobs.jobHistoryOutput)
    .query(({ ctx, input }) => jobHistory(ctx, input)),
  listJobs: staffProcedure('jobs:read')
    .input(jobs.listJobsInput)
    .output(jobs.listJobsOutput)
    .query(({ ctx, input }) => listJobs(ctx, input)),
  getJob: staffProcedure('jobs:read')
    .input(jobs.jobIdInput)
    .output(jobs.jobDetail)
    .query(({ ctx, input }) => getJob(ctx, input)),
  retryJob: staffProcedure('jobs:write')
    .input(jobs.jobIdInput)
    .output(jobs.jobDetail)
    .mutation(({ ctx, input }) => retryJobNow(ctx, input)),
  retryDeadJobs: staffProcedure('jobs:write')
    .input(jobs.retryDeadJobsInput)
    .output(jobs.retryDeadJobsOutput)
    .mutation(({ ctx, input }) => retryDeadJobs(ctx, input)),
  replayJob: staffProcedure('jobs:write')
    .input(jobs.replayJobInput)
    .output(jobs.replayJobOutput)
    .mutation(({ ctx, input }) => replayJob(ctx, input)),
  discardJob: staffProcedure('jobs:write')
    .input(jobs.discardJobInput)
    .output(jobs.jobDetail)
    .mutation(({ ctx, input }) => discardJob(ctx, input)),
  pauseQueue: staffProcedure('jobs:write')
    .input(jobs.pauseQueueInput)
    .output(jobs.queueOutput)
    .mutation(({ ctx, input }) => pauseQueue(ctx, input)),
  resumeQueue: staffProcedure('jobs:write')
    .input(jobs.queueInput)
    .output(jobs.queueOutput)
    .mutation(({ ctx, input }) => resumeQueue(ctx, input)),
})
