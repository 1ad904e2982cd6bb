import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { transact } from '@lomash/api'
import { insertProducts, insertVocabulary, openTestApi, type TestApi } from '@lomash/api/testing'
import { startRedisServer, type TestRedisServer } from '@lomash/cache/testing'
import { projectListing } from '@lomash/db'
import { type TestDatabase, useTestDatabase } from '@lomash/db/testing'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestServer, readUrl, type TestServer } from './testing/test-server.ts'

/** What the cache may cost when it fails is 250 ms; the rest is what a busy machine takes to load and to send. Redis stays away longer. */
const LIMIT_MS = 250 + 1_750
const SLUG = 'luna-island'

let database: TestDatabase
let redis: TestRedisServer
let proxy: Awaited<ReturnType<typeof openProxy>>
let processes: { api: TestApi; server: TestServer }[]

/** Two web processes, as far as stores can tell, on one database and one Redis that a proxy stands before. */
async function openProcess() {
  const api = await openTestApi({
    isCached: true,
    now: new Date(),
    databases: { primaryUrl: database.databaseUrl },
    redisCacheUrl: proxy.url,
    commandTimeoutMs: 100,
  })
  const server = await openTestServer(api, {
    render(_req, res) {
      api.caller.catalogue.getProduct({ slug: SLUG }).then(
        ({ name }) => res.writeHead(200, { 'content-type': 'text/html' }).end(`<h1>${name}</h1>`),
        () => res.writeHead(500).end(),
      )
    },
  })
  return { api, server }
}

beforeAll(async () => {
  database = await useTestDatabase()
  const api = await openTestApi({
    isCached: false,
    now: new Date(),
    databases: { primaryUrl: database.databaseUrl },
  })
  await insertProducts(api.database, await insertVocabulary(api.database), [{ slug: SLUG, name: 'Luna #0' }])
  await api.close()
})
afterAll(() => database.drop())
beforeEach(async () => {
  redis = await startRedisServer()
  proxy = await openProxy(redis.port)
  processes = [await openProcess(), await openProcess()]
  await expect.poll(healthOfAll).toEqual(['ok', 'ok'])
})
afterEach(async () => {
  redis.resume()
  for (const { api, server } of processes) {
    server.close()
    await api.close()
  }
  proxy.close()
  await redis.stop()
})

const healthOfAll = () => processes.map(({ api }) => api.services.cache.health())

async function readyOfAll(): Promise<string[]> {
  const answers = processes.map(async ({ server }) => (await fetch(`${server.origin}/ready`)).json())
  return (await Promise.all(answers)).map(({ status }) => status)
}

type Answer = { status: number; ms: number; cache: string; name: string }

async function ask(url: string): Promise<Answer> {
  const startedAt = performance.now()
  const response = await fetch(url)
  const name = /Luna #\d+/.exec(await response.text())?.[0] ?? ''
  const cache = response.headers.get('x-cache')?.split(';')[0] ?? ''
  return { status: response.status, ms: performance.now() - startedAt, cache, name }
}

const productUrl = (server: TestServer) => readUrl(server.origin, 'getProduct', { slug: SLUG })

/** Shoppers of both processes: a list, a product, facets, a page. */
function askAll(): Promise<Answer[]> {
  return Promise.all(
    processes.flatMap(({ server }) =>
      [
        productUrl(server),
        readUrl(server.origin, 'listProducts', { category: 'KITCHEN' }),
        readUrl(server.origin, 'listFacets', { category: 'KITCHEN' }),
        `${server.origin}/kitchens/${SLUG}`,
      ].map(ask),
    ),
  )
}

async function rename(to: string, by: TestApi): Promise<void> {
  await transact(by.services, async (tx, changed) => {
    const { id } = await tx.product.update({
      where: { slug: SLUG },
      data: { name: to },
      select: { id: true },
    })
    await projectListing(tx, [id])
    changed('product updated', { slug: SLUG })
  })
}

/** Puts the fault in, and gives what takes it away. */
const faults: Record<string, () => Promise<() => Promise<unknown>>> = {
  async killed() {
    await redis.kill()
    return () => redis.restart()
  },
  async 'paused (SIGSTOP)'() {
    redis.pause()
    return async () => redis.resume()
  },
  async 'two seconds slow'() {
    proxy.delayMs = 2_000
    return async () => {
      proxy.delayMs = 0
    }
  },
  async 'read-only'() {
    return configure(['min-replicas-to-write', '1'], ['min-replicas-to-write', '0'])
  },
  async full() {
    return configure(['maxmemory', '1'], ['maxmemory', '0'])
  },
  async 'answering noise'() {
    proxy.isNoisy = true
    proxy.cut()
    return async () => {
      proxy.isNoisy = false
      proxy.cut()
    }
  },
}

async function configure(broken: [string, string], mended: [string, string]) {
  const direct = new Redis(redis.url)
  await direct.config('SET', ...broken)
  return async () => {
    await direct.config('SET', ...mended)
    direct.disconnect()
  }
}

describe.each(Object.entries(faults))('while Redis is %s', (_, putIn) => {
  test('nothing fails, nothing hangs, and all is well again when it is back', async () => {
    await askAll()
    const takeAway = await putIn()
    for (let round = 0; round < 6; round++) {
      const answers = await askAll()
      expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
      expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(LIMIT_MS)
      await sleep(100)
    }
    await expect.poll(readyOfAll, { timeout: 3_000 }).toEqual(['degraded', 'degraded'])
    expect((await askAll()).map(({ cache }) => cache)).toEqual(Array(8).fill('bypass'))
    await takeAway()
    const backAt = performance.now()
    await expect.poll(readyOfAll, { timeout: 5_000 }).toEqual(['ok', 'ok'])
    // On a machine that is busy one command may come too late again: the five seconds are for all of it.
    const timeout = Math.max(1_000, 5_000 - (performance.now() - backAt))
    await expect
      .poll(async () => (await askAll()).map(({ cache }) => cache), { timeout })
      .toEqual(Array(8).fill('hit'))
  })

  test('a change made then is seen by all, then and when it is back', async () => {
    const [one] = processes
    if (!one) throw new Error('There are two processes')
    const before = `Luna #${Math.floor(performance.now())}`
    await rename(before, one.api)
    expect(new Set((await askAll()).map(({ name }) => name).filter(Boolean))).toEqual(new Set([before]))
    const takeAway = await putIn()
    await expect.poll(healthOfAll, { timeout: 3_000 }).toEqual(['degraded', 'degraded'])
    const after = `Luna #${Math.floor(performance.now())}`
    await rename(after, one.api)
    const seen: string[] = []
    const look = async () => {
      for (const { server } of processes) seen.push((await ask(productUrl(server))).name)
    }
    await look()
    await takeAway()
    const end = performance.now() + 4_000
    while (performance.now() < end && healthOfAll().includes('degraded')) await look()
    await look()
    expect(new Set(seen)).toEqual(new Set([after]))
    expect(await one.api.database.primary.cacheInvalidation.count()).toBe(0)
    expect(healthOfAll()).toEqual(['ok', 'ok'])
  })
})

test('Redis emptied under way costs loads and nothing else', async () => {
  await askAll()
  const direct = new Redis(redis.url)
  for (let round = 0; round < 10; round++) {
    await direct.flushall()
    const answers = await askAll()
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(answers.map(({ cache }) => cache)).not.toContain('bypass')
  }
  direct.disconnect()
  expect(await readyOfAll()).toEqual(['ok', 'ok'])
})

/** Stands before Redis and misbehaves when told. */
async function openProxy(target: number) {
  const sockets = new Set<Socket>()
  const state = {
    delayMs: 0,
    isNoisy: false,
    url: '',
    cut() {
      for (const socket of sockets) socket.destroy()
    },
    close() {
      state.cut()
      server.close()
    },
  }
  const server: Server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1')
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    client.on('data', (data) => upstream.write(data))
    upstream.on('data', (data: Buffer) => {
      const answer = state.isNoisy ? Buffer.from(data.map((byte) => byte ^ 0x2a)) : data
      if (state.delayMs > 0) setTimeout(() => client.writable && client.write(answer), state.delayMs)
      else client.write(answer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  state.url = `redis://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return state
}
