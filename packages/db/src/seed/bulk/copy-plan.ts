import { Prisma } from '../../../generated/client.ts'

/** Ordinals of bulk products start here: above every design's. */
const FIRST_ORDINAL = 1_000
/** The millionth prime: coprime to any number of copies below it, so that multiples of it permute them. */
const STRIDE = 15_485_863
const FOUR_YEARS_MS = 4 * 365.25 * 86_400_000

/** The designs that are copied, numbered from 0. */
export const CREATE_DESIGNS = Prisma.sql`
  CREATE TEMP TABLE seed_designs ON COMMIT DROP AS
  SELECT (row_number() OVER (ORDER BY p.sort_order) - 1)::int AS design, p.*,
    EXISTS (SELECT FROM catalogue.sale_products sp JOIN catalogue.sales s ON s.id = sp.sale_id
      WHERE sp.product_id = p.id AND s.kind = 'AMOUNT') AS is_in_event
  FROM catalogue.products p WHERE p.status = 'ACTIVE' AND p.deleted_at IS NULL`

/** Every palette a copy may have: the design's first colour and at least two of its others, in their order. */
export const CREATE_PALETTES = Prisma.sql`
  CREATE TEMP TABLE seed_palettes ON COMMIT DROP AS
  SELECT m.design, m.palette, pc.colour_id, pc.image_key, pc.sort_order
  FROM (
    SELECT c.design, c.product_id, mask, (row_number() OVER (PARTITION BY c.design ORDER BY mask) - 1)::int AS palette
    FROM (
      SELECT d.design, d.id AS product_id, count(*)::int AS colours
      FROM pg_temp.seed_designs d JOIN catalogue.product_colours pc ON pc.product_id = d.id GROUP BY 1, 2) c,
      generate_series(1, (1 << c.colours) - 1, 2) AS mask
    WHERE bit_count(mask::bit(16)) >= 3) m
  JOIN catalogue.product_colours pc ON pc.product_id = m.product_id AND (m.mask >> pc.sort_order) & 1 = 1`

/** One narrow row a copy, from which all of its rows are made. */
export const createCopies = (copies: number, now: Date) => {
  const stepMs = Math.floor(FOUR_YEARS_MS / copies / 4) * 4
  const latest = Math.floor(now.getTime() / 2_000) * 2_000 - 3_600_000
  return Prisma.sql`
    CREATE TEMP TABLE seed_copies ON COMMIT DROP AS
    SELECT ${FIRST_ORDINAL}::int + n AS ordinal, pg_temp.seed_id('product', ${FIRST_ORDINAL}::int + n) AS id,
      design, 2 + n / designs AS number, (n / designs) % palettes AS palette,
      -- Up to a fifth dearer or cheaper than the design.
      0.8 + (pg_temp.seed_dice(n, 1) % 401) / 1000.0 AS price_factor,
      1 + pg_temp.seed_dice(n, 2) % 2 AS sizes,
      pg_temp.seed_dice(n, 3) % 100 AS sale_lot,
      floor(3 * power((pg_temp.seed_dice(n, 4) + 1) / 2147483648.0::float8, -0.6))::int AS popularity,
      -- A slot of time each, and an even millisecond within it: never two alike.
      to_timestamp((${latest}::bigint - (n * ${STRIDE}::bigint % ${copies}::bigint) * ${stepMs}::bigint
        - pg_temp.seed_dice(n, 5) % (${stepMs}::bigint / 4) * 2) / 1000.0)::timestamptz(3) AS published_at
    FROM (
      SELECT n, (n % designs)::int AS design, designs
      FROM generate_series(0, ${copies}::int - 1) AS n,
        (SELECT count(*)::int AS designs FROM pg_temp.seed_designs) d) n
    JOIN (
      SELECT design, count(DISTINCT palette)::int AS palettes FROM pg_temp.seed_palettes GROUP BY 1) d
      USING (design)`
}
