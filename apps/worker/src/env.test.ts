import { parseEnvironment, queueNames } from '@lomash/api/worker'
import { expect, test } from 'vitest'
import { schema } from './env.ts'

const needed = {
  DATABASE_URL: 'postgresql://localhost/lomash',
  REDIS_CACHE_URL: 'redis://localhost:6379/0',
  REDIS_STATE_URL: 'redis://localhost:6379/1',
  APP_SECRET: 'x'.repeat(32),
  PUBLIC_URL: 'https://shop.example',
  SMTP_URL: 'smtp://localhost:25',
  MAIL_FROM: 'hello@example.co.uk',
}
const read = (given: Record<string, string>) => parseEnvironment(schema, { ...needed, ...given })

test('a worker serves all queues unless it is told which', () => {
  expect(read({}).WORKER_QUEUES).toEqual(queueNames)
  expect(read({ WORKER_QUEUES: 'email-send, sms-send' }).WORKER_QUEUES).toEqual(['email-send', 'sms-send'])
})

test('concurrency is set by queue', () => {
  const { WORKER_CONCURRENCY } = read({ WORKER_CONCURRENCY: 'email-send=50,sms-send=5' })
  expect([...WORKER_CONCURRENCY]).toEqual([
    ['email-send', 50],
    ['sms-send', 5],
  ])
})

test.each<Record<string, string>>([
  { WORKER_QUEUES: 'email-sned' },
  { WORKER_CONCURRENCY: 'email-send' },
  { WORKER_CONCURRENCY: 'email-send=0' },
  { WORKER_CONCURRENCY: 'all=3' },
  { APP_SECRET: 'short' },
  { PUBLIC_URL: '' },
])('what cannot be used is refused by its name: %o', (given) => {
  expect(() => read(given)).toThrow(Object.keys(given)[0])
})
