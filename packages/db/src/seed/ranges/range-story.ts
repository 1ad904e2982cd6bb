import type { Finish, Style } from '../pictures/scene.ts'
import type { Mood } from '../vocabulary/moods.ts'

/** A family of fitted furniture: how it is made, in what, and what is particular to it. */
export type RangeStory = {
  readonly slug: string
  readonly name: string
  readonly styles: readonly [Style, ...Style[]]
  readonly finishes: readonly [Finish, ...Finish[]]
  readonly mood: Mood
  readonly description: string
  /** Facts about this range alone; each of its products opens with one of them. */
  readonly notes: readonly [string, string, string, string]
  /** Its first product is shown on the home page. */
  readonly isFlagship?: boolean
}
