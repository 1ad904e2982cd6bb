import type { Random } from '../core/random.ts'
import type { WindowKind } from '../shell/window.ts'
import { UNIT_TOP } from './heights.ts'
import type { HoodKind } from './hood.ts'
import type { TallUnit } from './tall.ts'
import type { TapKind } from './tap.ts'

/** How the wall facing the eye is fitted. mm. */
export type BackPlan = {
  readonly u0: number
  readonly u1: number
  readonly low: readonly TallUnit[]
  readonly high: readonly TallUnit[]
  readonly centre: 'window' | 'range' | 'hob' | 'plain'
  readonly above: 'units' | 'shelves' | 'glazed' | 'bare'
  readonly window: WindowKind
  readonly hood: HoodKind
  readonly tap: TapKind
  readonly top: number
  /** Shifts the centre, mm. */
  readonly shift: number
  readonly props: number
}

/** Fits out a stretch of wall from u0 to u1 by chance, except for what is given. */
export function planBack(u0: number, u1: number, random: Random, given: Partial<BackPlan> = {}): BackPlan {
  const talls: readonly (readonly TallUnit[])[] = [
    [],
    [{ kind: 'larder', width: 600 }],
    [{ kind: 'fridge', width: 620 }],
    [{ kind: 'ovens', width: 620 }],
  ]
  const low = random.pick(talls)
  const high = random.pick(talls)
  return {
    u0,
    u1,
    low,
    // One oven tower is enough.
    high: low === high && low.some(({ kind }) => kind === 'ovens') ? [{ kind: 'larder', width: 600 }] : high,
    centre: random.pick(['window', 'range', 'window', 'range', 'hob'] as const),
    above: random.pick(['units', 'shelves', 'glazed', 'units', 'bare'] as const),
    window: random.pick(['sash', 'casement', 'steel', 'picture', 'sash'] as const),
    hood: random.pick(['mantel', 'chimney', 'canopy', 'canopy', 'chimney'] as const),
    tap: random.pick(['swan', 'bridge', 'square'] as const),
    top: random.pick([UNIT_TOP, 2140, 2300] as const),
    shift: random.between(-160, 160),
    props: random.whole(2, 4),
    ...given,
  }
}
