import type { Prisma } from '../../../generated/client.ts'
import { type Design, designName, designSlug } from '../designs/design.ts'
import { detailScene, largeRoomScene, roomScene } from '../designs/design-scenes.ts'
import { popularity, publishedAt, stockQuantity } from '../designs/schedule.ts'
import { writeTexts } from '../designs/write-texts.ts'
import { pictureKey, type Scene } from '../pictures/index.ts'
import { seedId } from '../seed-id.ts'
import { type ColourSlug, colourOf } from '../vocabulary/colours.ts'
import { STYLE_WORDS } from '../vocabulary/styles.ts'
import { colourId, finishId, rangeId, styleId } from './vocabulary-rows.ts'

export type Visibility = 'live' | 'draft' | 'withdrawn'

const DAY_MS = 86_400_000
/** Rows of one product get ids next to one another; no product has more of a kind. */
const PER_PRODUCT = 8

export const productId = (design: Design) => seedId('product', design.ordinal)

export function productRow(design: Design, now: Date, visibility: Visibility): Prisma.ProductCreateManyInput {
  const published = publishedAt(design, now)
  return {
    id: productId(design),
    slug: designSlug(design),
    name: designName(design),
    categoryCode: design.room,
    rangeId: rangeId(design.range),
    styleId: styleId(design.style),
    finishId: finishId(design.finish),
    ...writeTexts(design),
    priceInPence: Math.min(...design.sizes.map((size) => size.priceInPence)),
    stockQuantity: stockQuantity(design),
    isFeatured: design.range.isFlagship === true && design.turn === 0,
    sortOrder: design.ordinal,
    status: visibility === 'draft' ? 'DRAFT' : 'ACTIVE',
    popularity: visibility === 'draft' ? 0 : popularity(design),
    publishedAt: visibility === 'draft' ? null : published,
    deletedAt: visibility === 'withdrawn' ? new Date(now.getTime() - 20 * DAY_MS) : null,
    createdAt: new Date(published.getTime() - 6 * DAY_MS),
    updatedAt: published,
  }
}

export const productColourRows = (design: Design): Prisma.ProductColourCreateManyInput[] =>
  design.colours.map((colour, sortOrder) => ({
    productId: productId(design),
    colourId: colourId(colour),
    imageKey: pictureKey(roomScene(design, colour)),
    sortOrder,
  }))

/** One product in eight shows its largest size in a picture of its own. */
const showsLargeRoom = (design: Design) => design.ordinal % 8 === 5

export const productSizeRows = (design: Design): Prisma.ProductSizeCreateManyInput[] =>
  design.sizes.map((size, sortOrder) => ({
    id: seedId('size', design.ordinal * PER_PRODUCT + sortOrder),
    productId: productId(design),
    name: size.name,
    widthMm: size.widthMm,
    heightMm: size.heightMm,
    depthMm: size.depthMm,
    priceInPence: size.priceInPence,
    imageKey:
      showsLargeRoom(design) && sortOrder === design.sizes.length - 1
        ? pictureKey(largeRoomScene(design))
        : null,
    sortOrder,
  }))

export const productImageRows = (design: Design): Prisma.ProductImageCreateManyInput[] =>
  closeUps(design).map((colour, sortOrder) => ({
    id: seedId('image', design.ordinal * PER_PRODUCT + sortOrder),
    productId: productId(design),
    imageKey: pictureKey(detailScene(design, colour)),
    alt: `Close-up of a ${STYLE_WORDS[design.style].adjective} door in ${colourOf(colour).name}`,
    sortOrder,
  }))

/** The first colour's door; for every fifth product also the second's. */
function closeUps(design: Design): ColourSlug[] {
  return design.colours.slice(0, design.ordinal % 5 === 0 ? 2 : 1)
}

/** Every scene the rows of a product name. */
export function productScenes(design: Design): Scene[] {
  return [
    ...design.colours.map((colour) => roomScene(design, colour)),
    ...closeUps(design).map((colour) => detailScene(design, colour)),
    ...(showsLargeRoom(design) ? [largeRoomScene(design)] : []),
  ]
}
