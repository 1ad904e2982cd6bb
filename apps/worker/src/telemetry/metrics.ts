import { type Backlog, isJobName, jobs, type QueueName, queueNames } from '@lomash/api/worker'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Outcome } from '../jobs/run-job.ts'

export type QueueDepth = { queue: QueueName; depth: number; oldestSeconds: number }

export type WorkerMetrics = {
  registry: Registry
  ran(outcome: Outcome, seconds: number): void
  relayed(batch: { size: number; seconds: number }): void
  reconciled(found: { returned: number; buried: number }): void
  measured(depths: readonly QueueDepth[]): void
}

/** What monitoring reads, in Prometheus' format. */
export function createMetrics(): WorkerMetrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const runs = new Counter({
    name: 'job_runs_total',
    help: 'Runs of jobs by what came of them: done, retried, dead, deferred; over or missing (done long ago), busy (run elsewhere), paused (put back)',
    labelNames: ['job', 'outcome'],
    registers,
  })
  const durations = new Histogram({
    name: 'job_run_seconds',
    help: 'How long runs took',
    labelNames: ['job'],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 2.5, 5, 10, 20, 60],
    registers,
  })
  const relayedJobs = new Counter({ name: 'relay_jobs_total', help: 'Jobs handed to queues', registers })
  const batches = new Histogram({
    name: 'relay_batch_seconds',
    help: 'How long it took to claim and hand out a batch',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1],
    registers,
  })
  const returned = new Counter({
    name: 'reconciled_jobs_total',
    help: 'Jobs that queues had lost and that were put back',
    registers,
  })
  const depth = new Gauge({
    name: 'queue_depth',
    help: 'Jobs due and not done',
    labelNames: ['queue'],
    registers,
  })
  const oldest = new Gauge({
    name: 'queue_oldest_seconds',
    help: 'For how long the oldest of them has been due',
    labelNames: ['queue'],
    registers,
  })
  return {
    registry,
    ran({ job, kind }, seconds) {
      // Names from elsewhere would make ever more series.
      const known = isJobName(job) ? job : 'unknown'
      runs.inc({ job: known, outcome: kind })
      durations.observe({ job: known }, seconds)
    },
    relayed({ size, seconds }) {
      relayedJobs.inc(size)
      batches.observe(seconds)
    },
    reconciled: (found) => returned.inc(found.returned),
    measured(depths) {
      for (const { queue, ...now } of depths) {
        depth.set({ queue }, now.depth)
        oldest.set({ queue }, now.oldestSeconds)
      }
    },
  }
}

/** The backlog by queue, every queue named. */
export function depthsOf(backlog: readonly Backlog[]): QueueDepth[] {
  return queueNames.map((queue) => {
    const own = backlog.filter(({ job }) => isJobName(job) && jobs[job].queue === queue)
    return {
      queue,
      depth: own.reduce((sum, { count }) => sum + count, 0),
      oldestSeconds: Math.max(0, ...own.map(({ oldestSeconds }) => oldestSeconds)),
    }
  })
}
