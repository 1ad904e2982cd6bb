import type { Plan } from '../layouts/plan.ts'
import { BEDROOM_PLANS, KITCHEN_PLANS } from '../layouts/plans.ts'
import type { Scene } from '../pictures/scene.ts'
import type { RangeStory } from '../ranges/range-story.ts'
import { BEDROOM_RANGES, KITCHEN_RANGES } from '../ranges/ranges.ts'
import { choosePalette } from './choose-palette.ts'
import type { Design } from './design.ts'
import { priceSizes } from './price-sizes.ts'

const LAYOUTS = 7

/** Which of a layout's two plans a range has: a fixed pattern in which no two neighbours agree. */
const variant = (rangeOrdinal: number, layout: number) => ((rangeOrdinal * 89 + 84) >> layout) & 1

/** One plan of each layout for every range; every other range has one layout in both plans. */
function plansOf(plans: readonly Plan[], rangeOrdinal: number): Plan[] {
  const chosen = Array.from({ length: LAYOUTS }, (_, layout) => layout * 2 + variant(rangeOrdinal, layout))
  if (rangeOrdinal % 2 === 0) chosen.push(spareOf(rangeOrdinal))
  return chosen.flatMap((index) => plans[index] ?? [])
}

function spareOf(rangeOrdinal: number): number {
  const layout = (rangeOrdinal >> 1) % LAYOUTS
  return layout * 2 + 1 - variant(rangeOrdinal, layout)
}

function designOf(
  room: Scene['room'],
  range: RangeStory,
  rangeOrdinal: number,
  turn: number,
  plan: Plan,
  ordinal: number,
): Design {
  const style = range.styles[turn % range.styles.length] ?? range.styles[0]
  const finishTurn = range.styles.length > 1 ? turn >> 1 : turn
  const finish = range.finishes[finishTurn % range.finishes.length] ?? range.finishes[0]
  // Ranges of one style differ in price by up to 8 % either way.
  const premium = 0.92 + ((rangeOrdinal * 7) % 17) / 100
  return {
    ordinal,
    room,
    range,
    rangeOrdinal,
    turn,
    plan,
    style,
    finish,
    colours: choosePalette(range, rangeOrdinal, turn, finish),
    sizes: priceSizes(plan, room, style, finish, turn + rangeOrdinal, premium),
  }
}

/** The 300 designs: 180 kitchens in 24 ranges, then 120 bedrooms in 16. */
export function chooseDesigns(): Design[] {
  const designs: Design[] = []
  const add = (room: Scene['room'], ranges: readonly RangeStory[], plans: readonly Plan[]) => {
    for (const [rangeOrdinal, range] of ranges.entries())
      for (const [turn, plan] of plansOf(plans, rangeOrdinal).entries())
        designs.push(designOf(room, range, rangeOrdinal, turn, plan, designs.length))
  }
  add('KITCHEN', KITCHEN_RANGES, KITCHEN_PLANS)
  add('BEDROOM', BEDROOM_RANGES, BEDROOM_PLANS)
  return designs
}

/** Three more, for the products that no shopper may see: two drafts and one withdrawn. */
export function chooseHiddenDesigns(firstOrdinal: number): Design[] {
  return [1, 3, 5].flatMap((rangeOrdinal, index) => {
    const isBedroom = index === 2
    const range = (isBedroom ? BEDROOM_RANGES : KITCHEN_RANGES)[rangeOrdinal]
    const plan = (isBedroom ? BEDROOM_PLANS : KITCHEN_PLANS)[spareOf(rangeOrdinal)]
    if (!range || !plan) return []
    return [designOf(isBedroom ? 'BEDROOM' : 'KITCHEN', range, rangeOrdinal, 7, plan, firstOrdinal + index)]
  })
}
