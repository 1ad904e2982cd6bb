import { queueNames } from '@lomash/api/worker'
import { expect, test } from 'vitest'
import { createMetrics, depthsOf } from './metrics.ts'

const backlog = [
  { job: 'notifications.send-email', count: 3, oldestSeconds: 12 },
  { job: 'gone.job', count: 9, oldestSeconds: 99 },
]

test('every queue has a depth, also an empty one', () => {
  const depths = depthsOf(backlog)
  expect(depths.map(({ queue }) => queue)).toEqual(queueNames)
  expect(depths[0]).toEqual({ queue: 'email-send', depth: 3, oldestSeconds: 12 })
  expect(depths[1]).toEqual({ queue: 'sms-send', depth: 0, oldestSeconds: 0 })
})

test('monitoring reads runs by job and outcome, and how deep and old queues are', async () => {
  const metrics = createMetrics()
  metrics.measured(depthsOf(backlog))
  metrics.ran({ kind: 'dead', job: 'notifications.send-sms' }, 0.2)
  metrics.ran({ kind: 'missing', job: 'whatever somebody named it' }, 0.1)
  metrics.relayed({ size: 500, seconds: 0.05 })
  const text = await metrics.registry.metrics()
  for (const line of [
    'queue_depth{queue="email-send"} 3',
    'queue_oldest_seconds{queue="email-send"} 12',
    'job_runs_total{job="notifications.send-sms",outcome="dead"} 1',
    'job_runs_total{job="unknown",outcome="missing"} 1',
    'relay_jobs_total 500',
  ])
    expect(text).toContain(line)
})
