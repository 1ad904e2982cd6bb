import type { Time } from '../pictures/look/look.ts'
import type { Scene } from '../pictures/scene.ts'

/** A wall of brick or stone. Colours are `#rrggbb`. */
export type Masonry = {
  readonly kind: 'brick' | 'ashlar' | 'coursed'
  readonly colour: string
  /** What one block in four or so leans towards. */
  readonly second: string
  readonly joint: string
}

/** What the front of a shop looks like from the street. */
export type Shopfront = {
  /** `timber` is a joiner's front with pilasters, `arches` are openings in the brickwork, `glass` goes from floor to fascia. */
  readonly kind: 'timber' | 'arches' | 'glass'
  readonly masonry: Masonry
  /** Sills, lintels and string course. */
  readonly dressing: string
  /** The houses to the left and to the right. */
  readonly neighbours: readonly [Masonry, Masonry]
  readonly paint: string
  readonly letters: string
  readonly door: 'left' | 'right'
  readonly houseNumber: number
  readonly paving: string
  /** What the fascia carries besides the name. */
  readonly extra: 'lamps' | 'awning' | 'none'
  readonly time: Time
  /** The kitchen that is on show behind the glass. */
  readonly display: Scene
}
