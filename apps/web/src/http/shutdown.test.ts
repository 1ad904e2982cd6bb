import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { expect, test } from 'vitest'
import { drainOf } from './shutdown.ts'

const logger = pino({ level: 'silent' })

test('draining lets a running request end and takes no other', async () => {
  const slow = createServer()
  const draining = drainOf(slow, [], logger)
  let finish = () => {}
  slow.on('request', (_, res) => {
    finish = () => res.end('done')
  })
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`
  const running = fetch(url).then((response) => response.text())
  await expect.poll(() => finish.toString()).toContain('done')
  const drained = draining.start()
  const again = draining.start()
  await expect(fetch(url)).rejects.toThrow()
  finish()
  expect(await running).toBe('done')
  await Promise.all([drained, again])
})
