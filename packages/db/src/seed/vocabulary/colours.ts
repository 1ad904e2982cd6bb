import { PAINTS } from './paints.ts'
import { TIMBERS } from './timbers.ts'

export type SeedColour = { readonly slug: string; readonly name: string; readonly hex: string }
type PaintSlug = (typeof PAINTS)[number]['slug']
type TimberSlug = (typeof TIMBERS)[number]['slug']
export type ColourSlug = PaintSlug | TimberSlug

/** Every colour sold, in the order a chart shows them. */
export const COLOURS = [...PAINTS, ...TIMBERS] as const

const BY_SLUG = new Map<ColourSlug, SeedColour>(COLOURS.map((colour) => [colour.slug, colour]))

export function colourOf(slug: ColourSlug): SeedColour {
  const colour = BY_SLUG.get(slug)
  if (!colour) throw new Error(`No colour is called ${slug}`)
  return colour
}
