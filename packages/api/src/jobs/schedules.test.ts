import { expect, test } from 'vitest'
import { jobs } from './catalogue.ts'
import { schedules } from './schedules.ts'

test.each(Object.entries(schedules))('%s has a job whose payload is the slot', (_, { job }) => {
  expect(jobs[job].payload.strict().safeParse({ slot: new Date().toISOString() }).success).toBe(true)
})

test.each(Object.entries(schedules))('%s: its job is kept until its slot cannot come again', (_, { job }) => {
  // A night that is made up for is at most a day old, and its key must still be there.
  expect(jobs[job].retention.doneDays).toBeGreaterThanOrEqual(2)
  expect(jobs[job].retention.deadDays).toBeGreaterThanOrEqual(2)
})
