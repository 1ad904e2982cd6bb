import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useTestDatabase } from './testing/index.ts'

let client: pg.Client
let drop: () => Promise<void>

beforeAll(async () => {
  const own = await useTestDatabase()
  drop = own.drop
  client = new pg.Client({ connectionString: own.ownerUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await drop()
})

async function crossings(): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT con.conname AS name FROM pg_catalog.pg_constraint con
    JOIN pg_catalog.pg_class here ON here.oid = con.conrelid
    JOIN pg_catalog.pg_class there ON there.oid = con.confrelid
    WHERE con.contype = 'f' AND here.relnamespace <> there.relnamespace ORDER BY 1`)
  return rows.map(({ name }) => name)
}

describe('domains', () => {
  test('no foreign key crosses from one schema to another', async () => {
    expect(await crossings()).toEqual([])
  })

  test('one that did would be found', async () => {
    await client.query('BEGIN')
    await client.query('CREATE SCHEMA other')
    await client.query(
      `CREATE TABLE other.thing (range_id uuid CONSTRAINT crossing REFERENCES catalogue.ranges (id))`,
    )
    expect(await crossings()).toEqual(['crossing'])
    await client.query('ROLLBACK')
  })
})

/** Tables of other schemas that functions name; a function of another schema they may call. */
async function crossingFunctions(): Promise<string[]> {
  const { rows } = await client.query<{ crossing: string }>(`
    SELECT p.proname || ' → ' || named.schema AS crossing FROM pg_catalog.pg_proc p
    JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    CROSS JOIN LATERAL (
      SELECT DISTINCT part[1] AS schema FROM
        regexp_matches(p.prosrc, '\\m(?:FROM|JOIN|INTO|UPDATE|TABLE)\\s+(?:ONLY\\s+)?"?([a-z_]+)"?\\."?[a-z_]+"?', 'gi') AS part) named
    WHERE n.nspowner = current_user::regrole AND n.nspname NOT IN ('information_schema', 'pg_catalog') AND named.schema IN (SELECT nspname FROM pg_catalog.pg_namespace)
      AND named.schema <> n.nspname AND named.schema <> 'pg_temp' ORDER BY 1`)
  return rows.map(({ crossing }) => crossing)
}

describe('functions', () => {
  test('touch no table of another schema', async () => {
    expect(await crossingFunctions()).toEqual([])
  })

  test('one that did would be found', async () => {
    await client.query('BEGIN')
    await client.query(`CREATE FUNCTION notifications.peep() RETURNS bigint LANGUAGE plpgsql AS $$
      BEGIN RETURN (SELECT count(*) FROM platform.outbox); END $$`)
    expect(await crossingFunctions()).toEqual(['peep → platform'])
    await client.query('ROLLBACK')
  })
})

describe('what Prisma’s schema cannot say is in the database', () => {
  test.each([
    'outbox_due_idx',
    'outbox_relayed_idx',
    'outbox_done_idx',
    'outbox_dead_idx',
    'outbox_newest_idx',
    'outbox_payload_idx',
    'outbox_replays_idx',
    'outbox_error_idx',
  ])('the index %s', async (name) => {
    const { rowCount } = await client.query(
      `SELECT FROM pg_indexes WHERE schemaname = 'platform' AND indexname = $1`,
      [name],
    )
    expect(rowCount).toBe(1)
  })

  test.each([
    ['bookings_consultant_excl', 'EXCLUDE USING gist (consultant_id WITH =, during WITH &&)'],
    ['bookings_room_excl', 'EXCLUDE USING gist (room_id WITH =, during WITH &&)'],
  ])('the exclusion constraint %s, for live states only', async (name, definition) => {
    const { rows } = await client.query<{ definition: string }>(
      `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype = 'x' AND conname = $1`,
      [name],
    )
    expect(rows[0]?.definition).toContain(definition)
    for (const state of ['HELD', 'BOOKED', 'BLOCKED']) expect(rows[0]?.definition).toContain(`'${state}'`)
    for (const state of ['CANCELLED', 'RELEASED', 'COMPLETED', 'NO_SHOW'])
      expect(rows[0]?.definition).not.toContain(`'${state}'`)
  })

  test.each([
    'bookings_visitor_hold_key',
    'bookings_booked_idx',
    'bookings_never_booked_idx',
    'waitlist_offers_open_booking_key',
    'waitlist_offers_open_entry_key',
    'waitlist_offers_moved_booking_idx',
  ])('the index %s', async (name) => {
    const { rowCount } = await client.query(
      `SELECT FROM pg_indexes WHERE schemaname = 'appointments' AND indexname = $1`,
      [name],
    )
    expect(rowCount).toBe(1)
  })

  test.each([
    'listing_cards_newest_idx',
    'listing_cards_popularity_idx',
    'listing_cards_price_idx',
    'listing_cards_cell_newest_idx',
    'listing_cards_cell_popularity_idx',
    'listing_cards_cell_price_idx',
    'listing_cells_category_idx',
    'listing_cells_range_idx',
    'listing_cells_terms_idx',
    'sale_sets_sale_ids_key',
    'search_terms_prefix_idx',
    'search_terms_trigram_idx',
  ])('the index %s', async (name) => {
    const { rowCount } = await client.query(
      `SELECT FROM pg_indexes WHERE schemaname = 'catalogue' AND indexname = $1`,
      [name],
    )
    expect(rowCount).toBe(1)
  })

  test.each([
    ['a price of nothing', 'products_price_check', `UPDATE catalogue.products SET price_in_pence = 0`],
    ['stock below nothing', 'products_stock_check', `UPDATE catalogue.products SET stock_quantity = -1`],
    [
      'a live product without a date',
      'products_published_check',
      `UPDATE catalogue.products SET status = 'ACTIVE'`,
    ],
    [
      'a colour that is none',
      'colours_hex_check',
      `INSERT INTO catalogue.colours (slug, name, hex) VALUES ('x', 'X', 'red')`,
    ],
    [
      'a sale that ends before it starts',
      'sales_interval_check',
      saleOf(`'PERCENTAGE', 1000, NULL, now(), now() - interval '1 day'`),
    ],
    [
      'a sale of nothing off',
      'sales_discount_check',
      saleOf(`'PERCENTAGE', 0, NULL, now(), now() + interval '1 day'`),
    ],
    [
      'a sale of more than all off',
      'sales_discount_check',
      saleOf(`'PERCENTAGE', 10001, NULL, now(), now() + interval '1 day'`),
    ],
    [
      'a sale with two discounts',
      'sales_discount_check',
      saleOf(`'AMOUNT', 1000, 500, now(), now() + interval '1 day'`),
    ],
    [
      'a bedroom in a kitchen range',
      'products_range_id_category_code_fkey',
      `UPDATE catalogue.products SET category_code = 'BEDROOM'`,
    ],
    [
      'an invalidation of nothing',
      'cache_invalidations_tags_check',
      `INSERT INTO platform.cache_invalidations (tags) VALUES ('{}')`,
    ],
    [
      'an invalidation without measure',
      'cache_invalidations_tags_check',
      `INSERT INTO platform.cache_invalidations (tags) SELECT array_agg(n::text) FROM generate_series(1, 1001) n`,
    ],
    [
      'a job that is done at no time',
      'outbox_finished_check',
      `INSERT INTO platform.outbox (job, payload, state) VALUES ('j', '{}', 'DONE')`,
    ],
    [
      'a job in its queue since never',
      'outbox_relayed_check',
      `INSERT INTO platform.outbox (job, payload, state) VALUES ('j', '{}', 'RELAYED')`,
    ],
    [
      'a job about something else than ids',
      'outbox_payload_check',
      `INSERT INTO platform.outbox (job, payload) VALUES ('j', '"x"')`,
    ],
    [
      'the same job twice under one key',
      'outbox_job_dedupe_key_key',
      `INSERT INTO platform.outbox (job, payload, dedupe_key) VALUES ('j', '{}', 'k'), ('j', '{}', 'k')`,
    ],
    ['a message sent by nobody', 'messages_sent_check', messageOf(`'SENT', now(), 'a@example.com'`)],
    [
      'a message that waits and is finished',
      'messages_finished_check',
      messageOf(`'QUEUED', now(), 'a@example.com'`),
    ],
    [
      'one address in two spellings',
      'messages_recipient_check',
      messageOf(`'QUEUED', NULL, 'A@example.com'`),
    ],
    [
      'a confirmation without a date',
      'newsletter_status_check',
      `INSERT INTO customers.newsletter_subscriptions (email, status, wording_version) VALUES ('a@example.com', 'CONFIRMED', 1)`,
    ],
  ])('%s is refused', async (_, constraint, statement) => {
    await client.query('BEGIN')
    await client.query(ONE_PRODUCT)
    await expect(client.query(statement)).rejects.toMatchObject({ constraint })
    await client.query('ROLLBACK')
  })
})

function saleOf(values: string): string {
  return `INSERT INTO catalogue.sales (slug, name, headline, terms, kind, basis_points, amount_in_pence, starts_at, ends_at)
    VALUES ('s', 'S', 'H', 'T', ${values})`
}

function messageOf(values: string): string {
  return `INSERT INTO notifications.messages (channel, topic, template_key, variables, status, finished_at, recipient)
    VALUES ('EMAIL', 't', 'k', '{}', ${values})`
}

const ONE_PRODUCT = `
  WITH c AS (INSERT INTO catalogue.categories (code, slug, name, headline, description, image_key, seo_title, seo_description, sort_order)
      VALUES ('KITCHEN', 'k', 'K', '', '', '', '', '', 0), ('BEDROOM', 'b', 'B', '', '', '', '', '', 1)),
    r AS (INSERT INTO catalogue.ranges (slug, name, category_code, description) VALUES ('r', 'R', 'KITCHEN', '') RETURNING id),
    s AS (INSERT INTO catalogue.styles (slug, name) VALUES ('s', 'S') RETURNING id),
    f AS (INSERT INTO catalogue.finishes (slug, name) VALUES ('f', 'F') RETURNING id)
  INSERT INTO catalogue.products (slug, name, category_code, range_id, style_id, finish_id, summary, description, price_in_pence, price_basis)
  SELECT 'p', 'P', 'KITCHEN', r.id, s.id, f.id, '', '', 100, '' FROM r, s, f`
