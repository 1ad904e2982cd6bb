import type { Finish } from '../pictures/scene.ts'
import type { RangeStory } from '../ranges/range-story.ts'
import type { ColourSlug } from '../vocabulary/colours.ts'
import { MOODS } from '../vocabulary/moods.ts'

/**
 * Three to five colours of the range's card. The start moves by four from product to product, so that those
 * which stand side by side are pictured in different colours.
 */
export function choosePalette(
  range: RangeStory,
  rangeOrdinal: number,
  turn: number,
  finish: Finish,
): [ColourSlug, ...ColourSlug[]] {
  const isTimber = finish === 'woodgrain' || finish === 'veneer'
  const card: readonly ColourSlug[] = isTimber ? MOODS.timber : MOODS[range.mood]
  const start = rangeOrdinal * 3 + turn * 4
  const at = (step: number) => card[(start + step * 2) % card.length] ?? MOODS.timber[0]
  const count = 3 + ((rangeOrdinal * 5 + turn * 3) % 8 < 4 ? 0 : (rangeOrdinal + turn) % 3 === 0 ? 2 : 1)
  return [at(0), ...Array.from({ length: count - 1 }, (_, step) => at(step + 1))]
}
