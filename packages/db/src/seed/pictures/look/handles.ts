import type { Random } from '../core/random.ts'
import type { Style } from '../scene.ts'
import type { HandleKind, Look } from './look.ts'
import { BLACK, BRASS, BRONZE, NICKEL, STEEL } from './metal.ts'

const TRADITIONAL = ['knob', 'cup', 'd-bar', 'knob', 'cup'] as const
const MODERN = ['bar', 'edge', 'd-bar', 'leather', 'bar'] as const

/** Handles a joiner would put on that style of door. */
export function chooseHandle(style: Style, dark: boolean, random: Random): Look['handle'] {
  const metal = random.pick(
    dark ? ([BRASS, BRASS, NICKEL, STEEL] as const) : ([BRASS, BLACK, BRONZE, NICKEL, STEEL] as const),
  )
  const traditional = random.pick(TRADITIONAL)
  const modern = random.pick(MODERN)
  return { kind: kindFor(style, traditional, modern, random.chance(0.4)), metal }
}

function kindFor(style: Style, traditional: HandleKind, modern: HandleKind, either: boolean): HandleKind {
  if (style === 'handleless') return 'none'
  if (style === 'slab' || style === 'fluted') return modern
  if (style === 'skinny-shaker') return either ? modern : 'bar'
  if (style === 'shaker') return either ? 'd-bar' : traditional
  return traditional
}
