import { connect } from 'node:net'
import pg from 'pg'
import { expect, test } from 'vitest'
import { testServers } from './env.ts'
import { useTestDatabase } from './index.ts'
import { flushTestRedis, testRedisUrls } from './test-redis.ts'

async function query(databaseUrl: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

function redis(url: string, command: string): Promise<string> {
  const { hostname, port, pathname } = new URL(url)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => {
      socket.write(`SELECT ${pathname.slice(1)}\r\n${command}\r\nQUIT\r\n`)
    })
    socket.on('data', (data) => {
      answer += data.toString()
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}

test('two databases of one test run do not see each other', async () => {
  const [one, other] = [await useTestDatabase(), await useTestDatabase()]
  await query(one.ownerUrl, 'CREATE TABLE only_here (id integer)')
  expect(await query(other.databaseUrl, "SELECT to_regclass('only_here') AS found")).toEqual([
    { found: null },
  ])
  await Promise.all([one.drop(), other.drop()])
})

test('a dropped database is gone, even with a session left open', async () => {
  const database = await useTestDatabase()
  const forgotten = new pg.Client({ connectionString: database.databaseUrl })
  forgotten.on('error', () => {}) // the drop ends this session
  await forgotten.connect()
  await database.drop()
  const name = new URL(database.databaseUrl).pathname.slice(1)
  const rows = await query(testServers.databaseUrl, `SELECT 1 FROM pg_database WHERE datname = '${name}'`)
  expect(rows).toEqual([])
})

test('flushing empties both Redis databases of this worker', async () => {
  const { cacheUrl, stateUrl } = testRedisUrls()
  await Promise.all([redis(cacheUrl, 'SET a 1'), redis(stateUrl, 'SET a 1')])
  await flushTestRedis()
  expect(await redis(cacheUrl, 'DBSIZE')).toContain(':0')
  expect(await redis(stateUrl, 'DBSIZE')).toContain(':0')
})
