import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type Database } from './client.ts'
import { useTestDatabase } from './testing/index.ts'
import { isDatabaseUnavailable } from './unavailable.ts'

let database: Database
let drop: () => Promise<void>

beforeAll(async () => {
  const own = await useTestDatabase()
  drop = own.drop
  database = createDatabase({ primaryUrl: own.databaseUrl, poolSize: 2 })
})
afterAll(async () => {
  await database.close()
  await drop()
})

const errorOf = (query: Promise<unknown>) =>
  query.then(
    () => null,
    (error: unknown) => error,
  )

test('a server that does not answer is unavailable', async () => {
  const nowhere = createDatabase({ primaryUrl: 'postgresql://a:b@127.0.0.1:1/c', poolSize: 1 })
  expect(isDatabaseUnavailable(await errorOf(nowhere.primary.$queryRaw`SELECT 1`))).toBe(true)
  expect(isDatabaseUnavailable(await errorOf(nowhere.primary.sale.findMany()))).toBe(true)
  await nowhere.close()
})

test('a connection that is cut under a query is unavailable, and the next query works', async () => {
  const cut = database.primary.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())::text`
  expect(isDatabaseUnavailable(await errorOf(cut))).toBe(true)
  expect(await database.primary.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }])
})

test('one whose connections are all taken is, to a transaction that waits for one', async () => {
  const { primary } = database
  const taken = [1, 2].map(() => primary.$transaction((tx) => tx.$queryRaw`SELECT pg_sleep(3)::text`))
  const late = await errorOf(primary.$transaction((tx) => tx.$queryRaw`SELECT 1`))
  expect(isDatabaseUnavailable(late)).toBe(true)
  await Promise.all(taken)
})

test('a query that asks for nonsense is not', async () => {
  const wrong = await errorOf(database.primary.$queryRaw`SELECT * FROM catalogue.nothing`)
  expect(wrong).toBeInstanceOf(Error)
  expect(isDatabaseUnavailable(wrong)).toBe(false)
})
