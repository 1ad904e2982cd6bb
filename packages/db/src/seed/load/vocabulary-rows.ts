import type { Prisma } from '../../../generated/client.ts'
import { FINISHES, type Finish, pictureKey, type Scene, STYLES, type Style } from '../pictures/index.ts'
import type { RangeStory } from '../ranges/range-story.ts'
import { BEDROOM_RANGES, KITCHEN_RANGES } from '../ranges/ranges.ts'
import { seedId } from '../seed-id.ts'
import { COLOURS, type ColourSlug } from '../vocabulary/colours.ts'
import { FINISH_WORDS } from '../vocabulary/finishes.ts'
import { STYLE_WORDS } from '../vocabulary/styles.ts'

const RANGES = [
  ...KITCHEN_RANGES.map((range) => ({ range, categoryCode: 'KITCHEN' as const })),
  ...BEDROOM_RANGES.map((range) => ({ range, categoryCode: 'BEDROOM' as const })),
]

export const rangeId = (range: RangeStory) =>
  seedId(
    'range',
    RANGES.findIndex((row) => row.range === range),
  )
export const styleId = (style: Style) => seedId('style', STYLES.indexOf(style))
export const finishId = (finish: Finish) => seedId('finish', FINISHES.indexOf(finish))
export const colourId = (slug: ColourSlug) =>
  seedId(
    'colour',
    COLOURS.findIndex((colour) => colour.slug === slug),
  )

export const colourRows = (): Prisma.ColourCreateManyInput[] =>
  COLOURS.map((colour, sortOrder) => ({ id: colourId(colour.slug), ...colour, sortOrder }))

export const styleRows = (): Prisma.StyleCreateManyInput[] =>
  STYLES.map((slug, sortOrder) => ({ id: styleId(slug), slug, name: STYLE_WORDS[slug].name, sortOrder }))

export const finishRows = (): Prisma.FinishCreateManyInput[] =>
  FINISHES.map((slug, sortOrder) => ({ id: finishId(slug), slug, name: FINISH_WORDS[slug].name, sortOrder }))

/** `pictureOf` gives the scene a range is pictured by, if it has a product. */
export const rangeRows = (pictureOf: (range: RangeStory) => Scene): Prisma.RangeCreateManyInput[] =>
  RANGES.map(({ range, categoryCode }, sortOrder) => ({
    id: rangeId(range),
    slug: range.slug,
    name: range.name,
    categoryCode,
    description: range.description,
    imageKey: pictureKey(pictureOf(range)),
    sortOrder,
  }))
