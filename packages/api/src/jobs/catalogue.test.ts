import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { isJobName, jobs } from './catalogue.ts'
import { queueNames } from './queues.ts'

describe.each(Object.entries(jobs))('%s', (_, job) => {
  test('its queue exists', () => {
    expect(queueNames).toContain(job.queue)
  })

  test('its payload is ids, versions and instants: nothing that names or describes a person', () => {
    for (const field of Object.values(job.payload.shape) as z.ZodType[]) {
      const { def } = field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field
      const { type, format } = def as { type: string; format?: string }
      const isId = type === 'string' && (format === 'uuid' || format === 'datetime')
      expect(isId || type === 'number' || type === 'int', JSON.stringify(field.def)).toBe(true)
    }
  })

  test('it is tried more than once, waits longer each time, and ends before an orchestrator kills the process', () => {
    expect(job.attempts).toBeGreaterThanOrEqual(2)
    expect(job.backoff.firstMs).toBeGreaterThanOrEqual(1_000)
    expect(job.backoff.maxMs).toBeGreaterThan(job.backoff.firstMs)
  })
})

test('a name that is not in the catalogue is none, also one that every object has', () => {
  expect(isJobName('notifications.send-email')).toBe(true)
  for (const name of ['', 'constructor', 'toString', 'notifications.send-fax'])
    expect(isJobName(name)).toBe(false)
})
