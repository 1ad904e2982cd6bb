import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectListing } from '../catalogue/project-listing.ts'
import { createDatabase } from '../client.ts'
import { type TestDatabase, useTestDatabase } from '../testing/index.ts'
import { grantToApp } from './grant-to-app.ts'
import { userOf } from './prepare-role.ts'

let database: TestDatabase
let app: pg.Client

beforeAll(async () => {
  database = await useTestDatabase()
  await database.asOwner('CREATE TABLE public._prisma_migrations (id text)')
  app = new pg.Client({ connectionString: database.databaseUrl })
  await app.connect()
})
afterAll(async () => {
  await app.end()
  await database.drop()
})

describe('the application is refused', () => {
  test.each([
    'CREATE TABLE public.mine (id int)',
    'CREATE TABLE catalogue.mine (id int)',
    'CREATE SCHEMA mine',
    'CREATE FUNCTION platform.mine() RETURNS int LANGUAGE sql RETURN 1',
    'CREATE INDEX ON catalogue.products (name)',
    'CREATE EXTENSION citext',
    'DROP TABLE catalogue.products',
    'DROP SCHEMA platform CASCADE',
    'DROP TRIGGER audit_entries_are_kept ON platform.audit_entries',
    'ALTER TABLE catalogue.products ADD COLUMN mine int',
    'ALTER TABLE platform.audit_entries DISABLE TRIGGER audit_entries_are_kept',
    'ALTER TABLE platform.audit_entries DISABLE TRIGGER ALL',
    'ALTER FUNCTION platform.refuse_audit_change() RENAME TO mine',
    "SET session_replication_role = 'replica'",
    'TRUNCATE catalogue.listing_cards',
    'TRUNCATE platform.audit_entries',
    "UPDATE platform.audit_entries SET reason = 'mine'",
    'DELETE FROM platform.audit_entries',
    'SELECT FROM platform.audit_entries FOR UPDATE',
    'SELECT FROM public._prisma_migrations',
    'DELETE FROM public._prisma_migrations',
  ])('%s', async (statement) => {
    await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/)
  })
})

describe('the application may', () => {
  test('read and write the rows of every table in every schema that migrations made, and read and add to the audit log', async () => {
    const { rows } = await app.query(`
      SELECT format('%I.%I', schemaname, tablename) AS name,
        array(SELECT privilege FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) privilege
          WHERE has_table_privilege(format('%I.%I', schemaname, tablename), privilege)) AS may
      FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public')`)
    expect(rows.length).toBeGreaterThan(50)
    for (const { name, may } of rows)
      expect([name, may]).toEqual([
        name,
        name === 'platform.audit_entries' ? ['SELECT', 'INSERT'] : ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
      ])
  })

  test('number rows, call functions and bring the lists in line, in temporary tables', async () => {
    const { rows } = await app.query("SELECT catalogue.search_terms_of('Oak Kitchen') AS terms")
    expect(rows).toHaveLength(1)
    const own = createDatabase({ primaryUrl: database.databaseUrl, poolSize: 1 })
    const nothing = '00000000-0000-4000-8000-000000000000'
    await own.primary.$transaction((tx) => projectListing(tx, [nothing]))
    await own.close()
    await app.query(
      "INSERT INTO platform.cache_invalidations (tags) VALUES ('{a}'); INSERT INTO catalogue.sale_sets DEFAULT VALUES",
    )
  })
})

describe('what a later migration makes is the application’s', () => {
  test('at once in a schema that is there', async () => {
    await database.asOwner('CREATE TABLE catalogue.later (id serial, name text)')
    await app.query("INSERT INTO catalogue.later (name) VALUES ('a')")
    await app.query("UPDATE catalogue.later SET name = 'b'")
    const { rows } = await app.query('DELETE FROM catalogue.later RETURNING *')
    expect(rows).toEqual([{ id: 1, name: 'b' }])
    await expect(app.query('TRUNCATE catalogue.later')).rejects.toThrow('permission denied')
  })

  test('after the next grants in a new one', async () => {
    await database.asOwner('CREATE SCHEMA "new room"', 'CREATE TABLE "new room".later (id serial)')
    await expect(app.query('SELECT FROM "new room".later')).rejects.toThrow('permission denied')
    await grantToApp(database.ownerUrl, userOf(database.databaseUrl))
    const { rows } = await app.query('INSERT INTO "new room".later DEFAULT VALUES RETURNING id')
    expect(rows).toEqual([{ id: 1 }])
  })
})
