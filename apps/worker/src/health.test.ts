import type { AddressInfo } from 'node:net'
import { Registry } from 'prom-client'
import { expect, onTestFinished, test } from 'vitest'
import { healthServer } from './health.ts'

const fails = () => Promise.reject(new Error('away'))
const holds = async () => {}

async function open(database: () => Promise<void>, isDraining = false) {
  const checks = [{ name: 'database', isVital: true, run: database }]
  const server = healthServer(checks, () => isDraining, new Registry())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
    return { status: response.status, text: await response.text() }
  }
}

test('a worker without its database is up and not ready, and says what fails', async () => {
  const get = await open(fails)
  expect(await get('/health')).toMatchObject({ status: 200 })
  expect(await get('/ready')).toEqual({
    status: 503,
    text: '{"status":"unavailable","checks":{"database":"failed"}}',
  })
})

test('a worker that is ending is not ready', async () => {
  expect(await (await open(holds))('/ready')).toMatchObject({ status: 200 })
  expect(await (await open(holds, true))('/ready')).toEqual({
    status: 503,
    text: '{"status":"draining","checks":{"database":"ok"}}',
  })
})

test('monitoring reads metrics, and there is nothing else', async () => {
  const get = await open(holds)
  expect(await get('/metrics')).toMatchObject({ status: 200 })
  expect(await get('/')).toMatchObject({ status: 404 })
})
