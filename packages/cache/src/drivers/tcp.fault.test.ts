import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { type OpenDriver, PATIENT_MS, testDriverContract } from '../testing/driver-contract.ts'
import { callsOf, LIMIT_MS, SLACK_MS, testDriverInOutage } from '../testing/driver-outage-contract.ts'
import { startRedisServer } from '../testing/redis-server.ts'
import type { CacheDriver } from './driver.ts'
import { createTcpDriver, type TcpDriverOptions } from './tcp.ts'

async function opened(options: Partial<TcpDriverOptions> & { url: string }): Promise<CacheDriver> {
  const driver = createTcpDriver({ poolSize: 3, commandTimeoutMs: LIMIT_MS, ...options })
  await vi.waitFor(() => driver.readLatest(['any']), { timeout: 5_000 })
  return driver
}

const openWith =
  (commandTimeoutMs: number): OpenDriver =>
  (url) =>
    opened({ url, commandTimeoutMs })
testDriverContract(openWith(PATIENT_MS))
testDriverInOutage(openWith(LIMIT_MS))

async function startedServer(flags?: string[]) {
  const server = await startRedisServer(flags)
  onTestFinished(server.stop)
  return server
}

const item = { key: 'key', value: Buffer.from('value'), ttlMs: 60_000 }

describe('a replica', () => {
  async function startedPair() {
    const primary = await startedServer(['--repl-diskless-sync-delay', '0'])
    const replica = await startedServer(['--replicaof', '127.0.0.1', String(primary.port)])
    const driver = await opened({ url: primary.url, replicaUrl: replica.url })
    const ofReplica = await opened({ url: replica.url })
    onTestFinished(async () => {
      await Promise.all([driver.close(), ofReplica.close()])
    })
    await driver.write([item])
    await vi.waitFor(async () => expect(await ofReplica.read(['key'])).toEqual([item.value]), {
      timeout: 10_000,
    })
    return { primary, replica, driver, ofReplica }
  }

  test('answers read, and the primary all else', async () => {
    const { driver, ofReplica } = await startedPair()
    const before = [await callsOf(driver, 'mget'), await callsOf(ofReplica, 'mget')] as const
    for (let count = 0; count < 5; count++) expect(await driver.read(['key'])).toEqual([item.value])
    for (let count = 0; count < 3; count++) expect(await driver.readLatest(['key'])).toEqual([item.value])
    expect((await callsOf(driver, 'mget')) - before[0]).toBe(3)
    expect((await callsOf(ofReplica, 'mget')) - before[1]).toBe(5)
  })

  test('that dies or stands still leaves its reads to the primary, within the limit, until it is back', async () => {
    const { replica, driver, ofReplica } = await startedPair()
    replica.pause()
    await expectReadsInTime(driver, 300)
    replica.resume()
    await replica.kill()
    await expectReadsInTime(driver, 300)
    await replica.restart()
    await vi.waitFor(
      async () => {
        expect(await driver.read(['key'])).toEqual([item.value])
        expect(await callsOf(ofReplica, 'mget')).toBeGreaterThan(0)
      },
      { timeout: 5_000 },
    )
  })
})

describe('one connection of several', () => {
  test('that is closed under its calls fails none of them', async () => {
    const server = await startedServer()
    const driver = await opened({ url: server.url })
    onTestFinished(driver.close)
    await driver.write([item])
    const admin = new Redis(server.url)
    onTestFinished(() => admin.disconnect())
    await Promise.all([expectReadsInTime(driver, 600), closeOneNowAndThen(admin, 600)])
  })

  test('that hangs costs the call it hangs with and no other, and is replaced', async () => {
    const server = await startedServer()
    const way = await startWay(server.port)
    onTestFinished(way.stop)
    const driver = await opened({ url: way.url })
    onTestFinished(driver.close)
    await vi.waitFor(() => expect(way.sockets).toHaveLength(3))
    for (let count = 0; count < 10; count++) await driver.write([item])
    way.sockets[0]?.pause()
    const calls = Array.from({ length: 3 }, () => driver.claim('key', 'owner', 100))
    const [failed, ...others] = (await Promise.allSettled(calls)).filter(
      ({ status }) => status === 'rejected',
    )
    expect(failed).toBeDefined()
    expect(others).toEqual([])
    await expectReadsInTime(driver, 2_500)
    expect(way.sockets).toHaveLength(4)
  })
})

/** Reads all the time, with some of its calls at once, and every one of them must succeed. */
async function expectReadsInTime(driver: CacheDriver, forMs: number): Promise<void> {
  const until = Date.now() + forMs
  while (Date.now() < until) {
    const askedAt = performance.now()
    expect(await driver.read(['key'])).toEqual([item.value])
    expect(performance.now() - askedAt).toBeLessThan(LIMIT_MS + SLACK_MS)
  }
}

/** Closes the connection that has read last. */
async function closeOneNowAndThen(admin: Redis, forMs: number): Promise<void> {
  const until = Date.now() + forMs
  while (Date.now() < until) {
    const clients = String(await admin.call('CLIENT', 'LIST'))
    const id = /id=(\d+) .* cmd=mget/.exec(clients)?.[1]
    if (id !== undefined) await admin.call('CLIENT', 'KILL', 'ID', id)
    await sleep(100)
  }
}

/** A way to that port whose connections a test can hold up one by one. */
async function startWay(port: number) {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    const onward = connect(port, '127.0.0.1')
    sockets.push(socket)
    socket.pipe(onward).pipe(socket)
    for (const each of [socket, onward]) each.on('error', () => each.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sockets,
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
