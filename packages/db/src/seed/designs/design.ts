import type { Plan, PlanSize } from '../layouts/plan.ts'
import type { Finish, Scene, Style } from '../pictures/scene.ts'
import type { RangeStory } from '../ranges/range-story.ts'
import type { ColourSlug } from '../vocabulary/colours.ts'

export type DesignSize = PlanSize & { readonly priceInPence: number }

/** What was decided about one product; its texts, rows and pictures follow from it. */
export type Design = {
  /** Its place among all designs, from 0; ids and every choice hang on it. */
  readonly ordinal: number
  readonly room: Scene['room']
  readonly range: RangeStory
  readonly rangeOrdinal: number
  /** Its place within its range, from 0. */
  readonly turn: number
  readonly plan: Plan
  readonly style: Style
  readonly finish: Finish
  /** Three to five; the first is the one it is pictured in. */
  readonly colours: readonly [ColourSlug, ...ColourSlug[]]
  /** Ascending in price. */
  readonly sizes: readonly [DesignSize, ...DesignSize[]]
}

export const designName = (design: Design) => `${design.range.name} ${design.plan.noun}`

export const designSlug = (design: Design) =>
  designName(design)
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
