import type { Scene } from '../pictures/scene.ts'
import { FINISHES, STYLES } from '../pictures/scene.ts'
import { type ColourSlug, colourOf } from '../vocabulary/colours.ts'
import type { Design } from './design.ts'

const MODULUS = 2 ** 31 - 1
/** Spreads ordinals over the renderer's variations; a step coprime to the modulus, so none repeats. */
const variation = (ordinal: number) => (ordinal * 1_103_515_245 + 12_345) % MODULUS

/** The product's room in one of its colours: only the hex differs between them. */
export function roomScene(design: Design, colour: ColourSlug): Scene {
  return {
    room: design.room,
    layout: design.plan.layout,
    view: 'room',
    style: design.style,
    finish: design.finish,
    frontHex: colourOf(colour).hex,
    variation: variation(design.ordinal),
  }
}

/** The same furniture in another room, for a size that deserves a picture of its own. */
export function largeRoomScene(design: Design): Scene {
  return { ...roomScene(design, design.colours[0]), variation: variation(design.ordinal + 10_000) }
}

/** A close-up; products of one room, style, finish and colour share it. */
export function detailScene(design: Design, colour: ColourSlug): Scene {
  const kind = STYLES.indexOf(design.style) * FINISHES.length + FINISHES.indexOf(design.finish)
  return {
    ...roomScene(design, colour),
    layout: design.room === 'KITCHEN' ? 'single-wall' : 'wardrobe-wall',
    view: 'detail',
    variation: variation(20_000 + kind),
  }
}
