import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { testServers } from '../testing/env.ts'
import { grantToApp } from './grant-to-app.ts'
import { onDatabase } from './on-database.ts'
import { prepareDatabase } from './prepare-database.ts'

const name = `prepared_${randomUUID().replaceAll('-', '')}`
const [owner, app] = [`${name}_owner`, `${name}_app`]
const server = new URL(testServers.databaseUrl)
/** On RDS the admin is no superuser; nor is it here. */
const admin = { user: `${name}_admin`, password: 'an "admin"\'s password' }

const urlWith = (user: string, password: string) => {
  const url = new URL(server)
  url.username = user
  url.password = encodeURIComponent(password)
  url.pathname = `/${name}`
  return url.href
}

const prepare = (ownersPassword: string, appsPassword: string) =>
  prepareDatabase(urlWith(owner, ownersPassword), urlWith(app, appsPassword), admin)

const asSuperuser = (...statements: string[]) =>
  onDatabase(testServers.databaseUrl, async (client) => {
    for (const statement of statements) await client.query(statement)
  })

const ask = (url: string, sql: string): Promise<unknown> =>
  onDatabase(url, async (client) => (await client.query(sql)).rows[0])

const whoOwns = (url: string) =>
  ask(url, 'SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = current_database()')

afterAll(() =>
  asSuperuser(`DROP DATABASE ${name}`, `DROP ROLE ${owner}`, `DROP ROLE ${app}`, `DROP ROLE ${admin.user}`),
)

test('a database and its two users are made from nothing; new passwords in the URLs are theirs from then on', async () => {
  const password = pg.escapeLiteral(admin.password)
  await asSuperuser(`CREATE ROLE ${admin.user} LOGIN CREATEDB CREATEROLE PASSWORD ${password}`)

  await prepare('first/@:?', '?:@/first')
  expect(await whoOwns(urlWith(owner, 'first/@:?'))).toEqual({ owner })
  expect(await whoOwns(urlWith(app, '?:@/first'))).toEqual({ owner })

  await prepare('second', "2nd'")
  expect(await whoOwns(urlWith(owner, 'second'))).toEqual({ owner })
  expect(await whoOwns(urlWith(app, "2nd'"))).toEqual({ owner })
  await expect(whoOwns(urlWith(app, '?:@/first'))).rejects.toThrow('password')
})

test('the application is none of its owner’s and can become nobody else', async () => {
  const { attributes, memberships } = (await ask(
    urlWith(app, "2nd'"),
    `SELECT row_to_json(a) AS attributes, (SELECT count(*)::int FROM pg_auth_members WHERE member = a.oid) AS memberships
     FROM (SELECT oid, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls FROM pg_roles WHERE rolname = current_user) a`,
  )) as { attributes: Record<string, unknown>; memberships: number }
  const { oid: _, ...rights } = attributes
  expect(new Set(Object.values(rights))).toEqual(new Set([false]))
  expect(memberships).toBe(0)
  await expect(ask(urlWith(app, "2nd'"), `SET ROLE ${owner}`)).rejects.toThrow('permission denied')
})

test('an admin who is no superuser is enough for all that migrations and grants want', async () => {
  const ownerUrl = urlWith(owner, 'second')
  const appUrl = urlWith(app, "2nd'")
  await ask(ownerUrl, 'CREATE SCHEMA platform CREATE TABLE audit_entries (sequence int)')
  await grantToApp(ownerUrl, app)
  await grantToApp(ownerUrl, app)
  await prepare('second', "2nd'")
  expect(await ask(appUrl, 'INSERT INTO platform.audit_entries VALUES (1) RETURNING sequence')).toEqual({
    sequence: 1,
  })
  await expect(ask(appUrl, 'DELETE FROM platform.audit_entries')).rejects.toThrow('permission denied')
})

test('an admin who may, makes pg_stat_statements where the application is', async () => {
  await asSuperuser(`ALTER ROLE ${admin.user} SUPERUSER`)
  await prepare('third', 'third')
  const counted = "SELECT count(*)::int AS there FROM pg_extension WHERE extname = 'pg_stat_statements'"
  expect(await ask(urlWith(app, 'third'), counted)).toEqual({ there: 1 })
})
