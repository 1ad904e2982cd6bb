import type { Look } from '../look/look.ts'
import type { Camera } from './camera.ts'
import { Drawing } from './drawing.ts'
import { type Frame, frontFrame, sideFrame } from './frame.ts'
import { LightMap } from './light-map.ts'
import { type Random, randomStream } from './random.ts'

/** The shell of the room, mm: walls at `left` and `right` of the middle, ceiling at `height`. */
export type RoomSize = {
  readonly left: number
  readonly right: number
  readonly height: number
  readonly sloped?: boolean
}

/** All a part needs to draw itself. */
export type Stage = {
  readonly kind: 'KITCHEN' | 'BEDROOM'
  readonly d: Drawing
  /** Soft light and shade on the bare walls and floor, under everything that stands in the room. */
  readonly ground: LightMap
  /** Light and shade over everything, laid on last. */
  readonly air: LightMap
  readonly camera: Camera
  readonly look: Look
  readonly room: RoomSize
  /** A stream of random numbers of its own for a named part. */
  random(name: string): Random
  /** Frames of the walls, and of anything facing the eye at `z` mm from the back wall. */
  readonly back: Frame
  readonly left: Frame
  readonly right: Frame
  facing(z: number): Frame
}

export function setStage(
  kind: Stage['kind'],
  camera: Camera,
  look: Look,
  room: RoomSize,
  seed: number,
): Stage {
  const d = new Drawing()
  const { side } = look.light
  return {
    kind,
    d,
    ground: new LightMap(),
    air: new LightMap(),
    camera,
    look,
    room,
    random: (name) => randomStream(seed, name),
    back: frontFrame(camera, side),
    left: sideFrame(camera, side, room.left, 'left'),
    right: sideFrame(camera, side, room.right, 'right'),
    facing: (z) => frontFrame(camera, side, z),
  }
}
