import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { testServers } from '../testing/env.ts'
import { prepareDatabase } from './prepare-database.ts'

const name = `prepared_${randomUUID().replaceAll('-', '')}`
const server = new URL(testServers.databaseUrl)
/** On RDS the admin is no superuser; nor is it here. */
const admin = { user: `${name}_admin`, password: 'an "admin"\'s password' }

const urlWith = (password: string) => {
  const url = new URL(server)
  url.username = name
  url.password = encodeURIComponent(password)
  url.pathname = `/${name}`
  return url.href
}

async function asSuperuser(...statements: string[]) {
  const client = new pg.Client({ connectionString: testServers.databaseUrl })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(sql)
    return rows[0]
  } finally {
    await client.end()
  }
}

const whoOwns = (url: string) =>
  ask(url, 'SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = current_database()')

afterAll(() => asSuperuser(`DROP DATABASE ${name}`, `DROP ROLE ${name}`, `DROP ROLE ${admin.user}`))

test('a database and its owner are made from nothing; a new password in the URL is the user’s from then on', async () => {
  const password = admin.password.replaceAll("'", "''")
  await asSuperuser(`CREATE ROLE ${admin.user} LOGIN CREATEDB CREATEROLE PASSWORD '${password}'`)

  await prepareDatabase(urlWith('first/@:?'), admin)
  expect(await whoOwns(urlWith('first/@:?'))).toEqual({ owner: name })

  await prepareDatabase(urlWith('second'), admin)
  expect(await whoOwns(urlWith('second'))).toEqual({ owner: name })
})

test('an admin who may, makes pg_stat_statements where the application is', async () => {
  await asSuperuser(`ALTER ROLE ${admin.user} SUPERUSER`)
  await prepareDatabase(urlWith('third'), admin)
  const counted = "SELECT count(*)::int AS there FROM pg_extension WHERE extname = 'pg_stat_statements'"
  expect(await ask(urlWith('third'), counted)).toEqual({ there: 1 })
})
