import { Prisma } from '../../generated/client.ts'

/** Every set of sales that names one of the products directly gets its row. */
export const DRAFT_SALE_SETS = (products: Prisma.Sql) => Prisma.sql`
  INSERT INTO catalogue.sale_sets (sale_ids)
  SELECT DISTINCT array_agg(sp.sale_id ORDER BY sp.sale_id)
  FROM catalogue.sale_products sp JOIN catalogue.products p ON p.id = sp.product_id
  JOIN catalogue.sales s ON s.id = sp.sale_id AND s.deleted_at IS NULL
  WHERE ${products} GROUP BY sp.product_id
  ON CONFLICT (sale_ids) DO NOTHING`

/** The cards as they should be; lives for one transaction. */
export const DRAFT_TABLE = Prisma.sql`
  CREATE TEMP TABLE listing_draft (
    product_id uuid NOT NULL, fingerprint text NOT NULL, category_code catalogue.category_code NOT NULL,
    range_slug text, style_slug text, finish_slug text, colour_slugs text[], words text,
    sale_set_id int, price_in_pence int, published_at timestamptz(3), popularity int, face json
  ) ON COMMIT DROP`

/**
 * One row a live product. `face` is what a card prints, in the shape of cardFaceSchema in packages/api; `words`
 * is the text it is found by, folded into terms only once a cell, because folding costs more than all the rest.
 * Numbers at the end of a name are no terms, so they do not keep products out of one cell.
 */
export const draftStatement = (products: Prisma.Sql) => Prisma.sql`
  WITH live AS (
    SELECT p.id, p.slug, p.name, p.category_code, p.range_id, p.style_id, p.finish_id, p.price_in_pence,
      p.price_basis, p.is_featured, p.stock_quantity, p.published_at, p.popularity
    FROM catalogue.products p
    WHERE ${products} AND p.status = 'ACTIVE' AND p.deleted_at IS NULL AND p.published_at IS NOT NULL),
  colours AS (
    SELECT pc.product_id, array_agg(c.slug ORDER BY c.slug) AS slugs, string_agg(c.name, ' ' ORDER BY c.slug) AS names,
      json_agg(json_build_object('slug', c.slug, 'name', c.name, 'hex', c.hex, 'imageKey', pc.image_key)
        ORDER BY pc.sort_order, c.slug) AS swatches
    FROM catalogue.product_colours pc JOIN catalogue.colours c ON c.id = pc.colour_id
    WHERE pc.product_id IN (SELECT id FROM live) GROUP BY pc.product_id),
  sets AS (
    SELECT x.product_id, ss.id FROM (
      SELECT sp.product_id, array_agg(sp.sale_id ORDER BY sp.sale_id) AS sale_ids
      FROM catalogue.sale_products sp JOIN catalogue.sales s ON s.id = sp.sale_id AND s.deleted_at IS NULL
      WHERE sp.product_id IN (SELECT id FROM live) GROUP BY sp.product_id) x
    JOIN catalogue.sale_sets ss USING (sale_ids)),
  described AS (
    SELECT p.*, r.slug AS range_slug, r.name AS range_name, s.slug AS style_slug, s.name AS style_name,
      f.slug AS finish_slug, f.name AS finish_name, c.slugs AS colour_slugs, c.swatches,
      coalesce(x.id, 0) AS sale_set_id,
      concat_ws(' ', regexp_replace(p.name, '( [0-9]+)+$', ''), r.name, s.name, f.name, c.names, cat.name) AS words
    FROM live p
    JOIN catalogue.ranges r ON r.id = p.range_id
    JOIN catalogue.styles s ON s.id = p.style_id
    JOIN catalogue.finishes f ON f.id = p.finish_id
    JOIN catalogue.categories cat ON cat.code = p.category_code
    JOIN colours c ON c.product_id = p.id
    LEFT JOIN sets x ON x.product_id = p.id)
  INSERT INTO pg_temp.listing_draft
  SELECT id,
    md5(concat_ws('|', category_code, range_slug, style_slug, finish_slug, colour_slugs::text, words, sale_set_id)),
    category_code, range_slug, style_slug, finish_slug, colour_slugs, words, sale_set_id, price_in_pence,
    published_at, popularity,
    json_build_object('slug', slug, 'name', name, 'rangeName', range_name, 'styleName', style_name,
      'finishName', finish_name, 'priceBasis', price_basis, 'isFeatured', is_featured,
      'stockQuantity', stock_quantity, 'swatches', swatches)
  FROM described`
