import type { Scene } from '../pictures/scene.ts'
import type { RangeStory } from '../ranges/range-story.ts'
import { BEDROOM_RANGES, KITCHEN_RANGES } from '../ranges/ranges.ts'
import { chooseDesigns, chooseHiddenDesigns } from './choose-designs.ts'
import { type Design, designName } from './design.ts'
import { roomScene } from './design-scenes.ts'

const RANGE_ORDER = [...KITCHEN_RANGES, ...BEDROOM_RANGES]

/** Which designs become products, and which pictures stand for other things. */
export type CataloguePlan = {
  readonly live: readonly Design[]
  /** In order: two drafts and a withdrawn product. */
  readonly hidden: readonly Design[]
  readonly sceneOfProduct: (name: string) => Scene
  readonly sceneOfRange: (range: RangeStory) => Scene
}

/** At most all designs; of fewer, an even selection, so that every range keeps some. */
export function planCatalogue(products: number): CataloguePlan {
  const designs = chooseDesigns()
  const count = Math.min(products, designs.length)
  const live = designs.filter(
    (_, index) =>
      Math.floor((index * count) / designs.length) !== Math.floor(((index - 1) * count) / designs.length),
  )
  const sceneOf = (what: string, design: Design | undefined) => {
    if (!design) throw new Error(`No design is ${what}`)
    return roomScene(design, design.colours[0])
  }
  return {
    live,
    hidden: chooseHiddenDesigns(designs.length),
    sceneOfProduct: (name) =>
      sceneOf(
        name,
        designs.find((design) => designName(design) === name),
      ),
    sceneOfRange: (range) => {
      // Every range has its layouts in the same order; side by side, ranges should not all show the first.
      const own = designs.filter((design) => design.range === range)
      return sceneOf(`of ${range.name}`, own[RANGE_ORDER.indexOf(range) % own.length])
    },
  }
}
