import { Prisma } from '../../../generated/client.ts'

/** Rows of one product get ids next to one another, as in product-rows.ts. */
const PER_PRODUCT = 8

const INSERT_PRODUCTS = Prisma.sql`
  INSERT INTO catalogue.products (id, slug, name, category_code, range_id, style_id, finish_id, summary,
    description, price_in_pence, price_basis, stock_quantity, sort_order, status, popularity, published_at,
    created_at, updated_at)
  SELECT c.id, d.slug || '-' || c.number, d.name || ' ' || c.number, d.category_code, d.range_id, d.style_id,
    d.finish_id, d.summary, split_part(d.description, E'\n\n', 1), round(d.price_in_pence * c.price_factor / 500) * 500,
    d.price_basis, d.stock_quantity, c.ordinal, 'ACTIVE', c.popularity, c.published_at,
    c.published_at - interval '6 days', c.published_at
  FROM pg_temp.seed_copies c JOIN pg_temp.seed_designs d USING (design)`

const INSERT_COLOURS = Prisma.sql`
  INSERT INTO catalogue.product_colours (product_id, colour_id, image_key, sort_order)
  SELECT c.id, p.colour_id, p.image_key, p.sort_order
  FROM pg_temp.seed_copies c JOIN pg_temp.seed_palettes p USING (design, palette)`

/** The design's smallest size, and its next one for every other copy. */
const INSERT_SIZES = Prisma.sql`
  INSERT INTO catalogue.product_sizes
    (id, product_id, name, width_mm, height_mm, depth_mm, price_in_pence, image_key, sort_order)
  SELECT pg_temp.seed_id('size', c.ordinal::bigint * ${PER_PRODUCT}::int + s.sort_order), c.id, s.name, s.width_mm,
    s.height_mm, s.depth_mm, round(s.price_in_pence * c.price_factor / 500) * 500, s.image_key, s.sort_order
  FROM pg_temp.seed_copies c
  JOIN pg_temp.seed_designs d USING (design)
  JOIN catalogue.product_sizes s ON s.product_id = d.id AND s.sort_order < c.sizes`

const INSERT_IMAGES = Prisma.sql`
  INSERT INTO catalogue.product_images (id, product_id, image_key, alt, sort_order)
  SELECT pg_temp.seed_id('image', c.ordinal::bigint * ${PER_PRODUCT}::int), c.id, i.image_key, i.alt, 0
  FROM pg_temp.seed_copies c
  JOIN pg_temp.seed_designs d USING (design)
  JOIN catalogue.product_images i ON i.product_id = d.id AND i.sort_order = 0`

/** One copy in eight is in the running percentage sale, one in a hundred in the event too, a few in the past one. */
const INSERT_SALES = Prisma.sql`
  INSERT INTO catalogue.sale_products (sale_id, product_id)
  SELECT s.id, c.id
  FROM pg_temp.seed_copies c
  JOIN pg_temp.seed_designs d USING (design)
  JOIN catalogue.sales s ON
    CASE s.slug
      WHEN 'workshop-sale' THEN c.sale_lot < 12
      WHEN 'island-event' THEN c.sale_lot BETWEEN 8 AND 15 AND d.is_in_event
      WHEN 'makers-week' THEN c.sale_lot BETWEEN 96 AND 99
    END`

export const COPY_STATEMENTS = [
  { what: 'products', sql: INSERT_PRODUCTS },
  { what: 'colours', sql: INSERT_COLOURS },
  { what: 'sizes', sql: INSERT_SIZES },
  { what: 'pictures', sql: INSERT_IMAGES },
  { what: 'sale prices', sql: INSERT_SALES },
] as const
