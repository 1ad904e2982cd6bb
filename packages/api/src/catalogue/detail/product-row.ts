import { Prisma } from '@lomash/db'
import type { CardRow } from '../card-row.ts'
import type { GetProductOutput } from '../get-product.schema.ts'
import { asJson } from '../listing/page-query.ts'
import type { CategoryCode } from '../vocabulary.schema.ts'
import { relatedCards } from './related-cards.ts'

type Size = Omit<GetProductOutput['sizes'][number], 'price'> & { priceInPence: number }

/** A product as PRODUCT_ROW selects it: everything its page shows, not yet priced. */
export type ProductRow = Pick<
  GetProductOutput,
  | 'id'
  | 'slug'
  | 'name'
  | 'range'
  | 'style'
  | 'finish'
  | 'summary'
  | 'description'
  | 'priceBasis'
  | 'stockQuantity'
  | 'isFeatured'
  | 'colours'
  | 'images'
> & {
  categoryCode: CategoryCode
  priceInPence: number
  seoTitle: string | null
  seoDescription: string | null
  sizes: Size[]
  /** Sales that name the product, whether announced or not. */
  saleIds: string[]
  related: CardRow[]
}

const COLOURS = Prisma.sql`
  SELECT c.slug, c.name, c.hex, pc.image_key AS "imageKey"
  FROM catalogue.product_colours pc JOIN catalogue.colours c ON c.id = pc.colour_id
  WHERE pc.product_id = p.id ORDER BY pc.sort_order, pc.colour_id`

const SIZES = Prisma.sql`
  SELECT s.id, s.name, s.width_mm AS "widthMm", s.height_mm AS "heightMm", s.depth_mm AS "depthMm",
    s.price_in_pence AS "priceInPence", s.image_key AS "imageKey"
  FROM catalogue.product_sizes s WHERE s.product_id = p.id ORDER BY s.price_in_pence, s.sort_order, s.id`

const IMAGES = Prisma.sql`
  SELECT i.image_key AS "imageKey", i.alt
  FROM catalogue.product_images i WHERE i.product_id = p.id ORDER BY i.sort_order, i.id`

const SALE_IDS = Prisma.sql`
  SELECT coalesce(json_agg(sp.sale_id), '[]') FROM catalogue.sale_products sp WHERE sp.product_id = p.id`

/** One of the few rows of a table of names: looked up, because a join of three would be planned at length. */
const named = (table: string, id: string, columns: string) =>
  Prisma.raw(`(SELECT row_to_json(n) FROM (SELECT ${columns} FROM catalogue.${table} WHERE id = p.${id}) n)`)

/** What is selected of a product `p`, by the names of ProductRow. */
export const PRODUCT_ROW = Prisma.sql`
  p.id, p.slug, p.name, p.category_code AS "categoryCode", p.summary, p.description, p.price_basis AS "priceBasis",
  p.price_in_pence AS "priceInPence", p.stock_quantity AS "stockQuantity", p.is_featured AS "isFeatured",
  p.seo_title AS "seoTitle", p.seo_description AS "seoDescription",
  ${named('ranges', 'range_id', 'slug, name, description')} AS range,
  ${named('styles', 'style_id', 'slug, name')} AS style,
  ${named('finishes', 'finish_id', 'slug, name')} AS finish,
  ${asJson(COLOURS)} AS colours, ${asJson(SIZES)} AS sizes, ${asJson(IMAGES)} AS images,
  (${SALE_IDS}) AS "saleIds", ${asJson(relatedCards)} AS related`
