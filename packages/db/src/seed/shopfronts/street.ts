import type { Camera } from '../pictures/core/camera.ts'
import { lit, mix } from '../pictures/core/colour.ts'
import { type Frame, frontFrame } from '../pictures/core/frame.ts'
import { type Stage, setStage } from '../pictures/core/stage.ts'
import { chooseLook } from '../pictures/look/choose-look.ts'
import type { Shopfront } from './shopfront.ts'

/** From the back wall of what is on show to the front of the house, mm. */
const DEPTH = 3000
/** From the front of the house to the eye, across the street, mm. */
const ACROSS = 8900
/** Drawing units per mm on the front of the house. */
const SCALE = 0.17
/** How far beside the middle of the house the middle of its large window is, and how far the room goes beyond it, mm at the back wall. */
const ROOMS: Record<Shopfront['kind'], { aside: number; near: number; far: number }> = {
  timber: { aside: 990, near: -3400, far: 4500 },
  glass: { aside: 990, near: -3700, far: 4500 },
  arches: { aside: 2450, near: -2700, far: 6350 },
}

/** All that a part of the picture needs to draw itself. */
export type Street = {
  readonly front: Shopfront
  /** The room behind the glass. */
  readonly inside: Stage
  /** The street, on the same sheet; z counts from the back wall of the room. */
  readonly outside: Stage
  /** The front of the house: u from its middle, v from the pavement, w towards the street. */
  readonly f: Frame
  /** 1 if the door is on the right, -1 on the left: what is beside it is mirrored with it. */
  readonly hand: 1 | -1
  /** A colour out of doors at that time of day. */
  tone(hex: string, factor?: number): string
}

export function setStreet(front: Shopfront): Street {
  const hand = front.door === 'right' ? 1 : -1
  const chosen = chooseLook(front.display)
  const look = { ...chosen, light: { side: chosen.light.side, time: front.time } }
  const scale = (SCALE * ACROSS) / (ACROSS + DEPTH)
  const camera = (x: number): Camera => ({
    cx: 800,
    cy: 640,
    eye: { x, y: 1600, z: ACROSS + DEPTH },
    scale,
  })
  const { aside, near, far } = ROOMS[front.kind]
  const room =
    hand > 0 ? { left: near, right: far, height: 3050 } : { left: -far, right: -near, height: 3050 }
  const seed = front.display.variation
  const inside = setStage(front.display.room, camera(hand * aside), look, room, seed)
  const tone = toneAt(front.time)
  const paved = { kind: 'flags', colour: tone(front.paving), second: tone(front.paving, 0.93) } as const
  const outside = setStage(front.display.room, camera(0), { ...look, floor: paved }, room, seed)
  return {
    front,
    inside,
    // One sheet, and one map of light over it.
    outside: { ...outside, d: inside.d, air: inside.air, ground: inside.air },
    f: frontFrame(camera(0), look.light.side, DEPTH),
    hand,
    tone,
  }
}

function toneAt(time: Shopfront['time']): Street['tone'] {
  if (time === 'dusk') return (hex, factor = 1) => lit(mix(hex, '#2b3550', 0.4), 0.72 * factor)
  if (time === 'morning') return (hex, factor = 1) => lit(mix(hex, '#ffdca6', 0.07), factor)
  return (hex, factor = 1) => lit(hex, factor)
}

/** Half the width of the house, mm. */
export const HOUSE = 4020

/** Mirrors a stretch of the front when the door is on the left. */
export const place = (street: Street, u: number, w: number): number => (street.hand > 0 ? u : -u - w)
