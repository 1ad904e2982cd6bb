import { expect, test } from 'vitest'
import { createQueueRoom } from './queue-room.ts'

const sms = { job: 'notifications.send-sms' }

test('a queue is closed while it holds as much as it shall, and the others go on', async () => {
  let held = 0
  const room = createQueueRoom(
    async () => new Map([['sms-send', held]]),
    2,
    () => 0,
  )
  expect(await room.openJobs()).toContain(sms.job)
  held = 2
  await room.fill([sms, sms])
  expect(await room.openJobs()).not.toContain(sms.job)
  expect(await room.openJobs()).toContain('notifications.send-email')
  held = 1
  expect(await room.openJobs()).toContain(sms.job)
})

test('between measurements what was handed out is counted', async () => {
  let measured = 0
  const measure = async () => {
    measured++
    return new Map()
  }
  const room = createQueueRoom(measure, 3, () => 0)
  await room.fill([sms])
  expect(measured).toBe(1)
  await room.fill([sms, sms])
  expect(measured).toBe(1)
  await room.openJobs()
  await room.fill([sms, sms, sms])
  expect(measured).toBe(1)
  await room.openJobs()
  expect(measured).toBe(2)
})
