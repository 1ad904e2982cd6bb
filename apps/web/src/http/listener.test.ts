import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listener } from './listener.ts'

const answers = listener(
  [
    ({ res }) => {
      res.end('routed')
      return true
    },
  ],
  pino({ level: 'silent' }),
  () => false,
)
const server = createServer(answers)

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** The path as it is: fetch would tidy it up. */
const statusOf = (path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    const asked = request({ port, host: '127.0.0.1', path, agent: false }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve(answer.statusCode))
    })
    asked.once('error', reject)
    asked.end()
  })

test.each([
  '/x/../admin',
  '/./admin',
  '/%2e/admin',
  '/x/%2e%2e/admin',
  '/x/%2E./admin',
  '/x/.%2e/admin',
  '/x%2f..%2fadmin',
  '/x\\..\\admin',
  '/x%5c..%5cadmin',
  '/x/%252e%252e/admin',
  '/kitchens/..',
  '/kitchens/.?room=1',
  '/%',
  '/\\evil.example',
])('%s is refused: it is another path than it says', async (path) => {
  expect(await statusOf(path)).toBe(400)
})

test.each([
  '/',
  '/admin',
  '/kitchens/luna..island',
  '/...',
  '/.well-known/security.txt',
  '/media/abc-300.webp',
  '/search?q=../admin',
  '/kitchens/caf%C3%A9',
])('%s is routed', async (path) => {
  expect(await statusOf(path)).toBe(200)
})
