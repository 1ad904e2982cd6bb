import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useTestDatabase } from '../testing/index.ts'
import { PICTURE_WIDTHS } from './pictures/index.ts'
import { seedAppointments } from './seed-appointments.ts'

const now = new Date('2026-11-26T12:00:00Z')
let client: pg.Client
let databaseUrl: string
let drop: () => Promise<void>

beforeAll(async () => {
  const own = await useTestDatabase()
  databaseUrl = own.ownerUrl
  drop = own.drop
  client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await drop()
})

const rowsOf = async (table: string) =>
  (await client.query(`SELECT * FROM appointments.${table} ORDER BY id`)).rows.map(
    ({ created_at: _, updated_at: __, ...row }) => row,
  )

async function empty(): Promise<void> {
  await client.query('TRUNCATE appointments.showrooms, appointments.consultants CASCADE')
  await client.query('DELETE FROM identity.users')
}

test('showrooms and consultants are there, each with hours, and the same every time', async () => {
  expect(await seedAppointments({ databaseUrl, now })).toBe('SEEDED')
  expect(await seedAppointments({ databaseUrl, now })).toBe('HAD_SHOWROOMS')
  const [showrooms, consultants] = [await rowsOf('showrooms'), await rowsOf('consultants')]
  expect([showrooms.length, consultants.length]).toEqual([6, 12])
  const hours = await client.query('SELECT DISTINCT consultant_id FROM appointments.consultant_hours')
  expect(hours.rowCount).toBe(12)
  for (const { id } of showrooms) expect(consultants.some(({ showroom_id }) => showroom_id === id)).toBe(true)
  await empty()
  await seedAppointments({ databaseUrl, now })
  expect([await rowsOf('showrooms'), await rowsOf('consultants')]).toEqual([showrooms, consultants])
})

test('each showroom has pictures of its own, and each of them is drawn', async () => {
  await empty()
  const mediaDirectory = await mkdtemp(join(tmpdir(), 'showrooms-'))
  try {
    await seedAppointments({ databaseUrl, mediaDirectory, now })
    const keys = (await rowsOf('showrooms')).map(({ image_keys }): string[] => image_keys)
    expect(keys.map((own) => own.length)).toEqual([3, 3, 3, 3, 3, 3])
    expect(new Set(keys.flat()).size).toBe(18)
    const names = keys.flat().flatMap((key) => PICTURE_WIDTHS.map((width) => `${key}-${width}.webp`))
    expect((await readdir(mediaDirectory)).sort()).toEqual(names.sort())
  } finally {
    await rm(mediaDirectory, { recursive: true, force: true })
  }
}, 60_000)
