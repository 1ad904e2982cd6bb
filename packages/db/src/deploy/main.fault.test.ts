import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwnerOf } from '../testing/as-owner.ts'
import { testServers } from '../testing/env.ts'

const name = `deployed_${randomUUID().replaceAll('-', '')}`
const server = new URL(testServers.databaseUrl)
const databaseUrl = Object.assign(new URL(server), { pathname: `/${name}` }).href
const urlOf = (username: string) => Object.assign(new URL(databaseUrl), { username, password: 'own' }).href
const [owner, app] = [`${name}_owner`, `${name}_app`]
const admin = `${name}_admin`
const retried = '20261127070500_bookings_by_state'

/** The migration task, with a superuser as the admin: RDS's may make extensions, too. */
async function migrate() {
  const task = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: {
      // biome-ignore lint/style/noProcessEnv: handed on as it is
      ...process.env,
      DATABASE_URL: urlOf(owner),
      APP_DATABASE_URL: urlOf(app),
      ADMIN_USER: admin,
      ADMIN_PASSWORD: 'admin',
    },
  })
  const printed: Buffer[] = []
  for (const stream of [task.stdout, task.stderr]) stream.on('data', (piece) => printed.push(piece))
  const [code] = await once(task, 'close')
  return { code, output: Buffer.concat(printed).toString() }
}

async function connect(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

const asSuperuser = asOwnerOf(testServers.databaseUrl)

beforeAll(async () => {
  await asSuperuser(`CREATE ROLE ${admin} SUPERUSER LOGIN PASSWORD 'admin'`)
  expect(await migrate()).toMatchObject({ code: 0 })
})

afterAll(() =>
  asSuperuser(
    `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`,
    `DROP ROLE IF EXISTS ${owner}, ${app}`,
    `DROP ROLE ${admin}`,
  ),
)

test('from nothing it makes a database that is migrated and counts its statements', async () => {
  const client = await connect(databaseUrl)
  const { rows } = await client.query(
    "SELECT (SELECT count(*)::int FROM appointments.bookings) AS bookings, extname FROM pg_extension WHERE extname = 'pg_stat_statements'",
  )
  await client.end()
  expect(rows).toEqual([{ bookings: 0, extname: 'pg_stat_statements' }])
})

test('whose application finds its tables, and nothing of how they came to be', async () => {
  const client = await connect(urlOf(app))
  try {
    expect((await client.query('SELECT count(*)::int AS bookings FROM appointments.bookings')).rows).toEqual([
      { bookings: 0 },
    ])
    await expect(client.query('SELECT FROM public._prisma_migrations')).rejects.toThrow('permission denied')
    const { rows } = await client.query(
      `SELECT count(*)::int AS owned FROM pg_class WHERE relowner = current_user::regrole`,
    )
    expect(rows).toEqual([{ owned: 0 }])
  } finally {
    await client.end()
  }
})

test('a migration waits five seconds for a lock, not for ever, and is simply run again', async () => {
  const client = await connect(databaseUrl)
  const reader = await connect(databaseUrl)
  try {
    // As it was before that migration, which makes an index.
    await client.query('DROP INDEX appointments.bookings_state_starts_at_id_idx')
    await client.query('DELETE FROM _prisma_migrations WHERE migration_name = $1', [retried])
    await reader.query('BEGIN')
    await reader.query('LOCK TABLE appointments.bookings IN ROW EXCLUSIVE MODE')

    const failed = await migrate()
    expect(failed.code).not.toBe(0)
    expect(failed.output).toContain('lock timeout')

    await reader.query('ROLLBACK')
    expect(await migrate()).toMatchObject({ code: 0 })
    const { rows } = await client.query(
      'SELECT 1 FROM _prisma_migrations WHERE migration_name = $1 AND finished_at IS NOT NULL',
      [retried],
    )
    expect(rows).toHaveLength(1)
  } finally {
    await client.end()
    await reader.end()
  }
})
