import type { Point } from './path.ts'

/**
 * One-point perspective. The room is in mm: x to the right, y up from the floor, z from the back wall
 * towards the eye. Planes facing the eye keep their shape; everything else runs to the vanishing point.
 */
export type Camera = {
  /** The vanishing point on the sheet. */
  readonly cx: number
  readonly cy: number
  /** Where the eye stands, mm. `z` is its distance from the back wall. */
  readonly eye: { readonly x: number; readonly y: number; readonly z: number }
  /** Drawing units per mm on the back wall. */
  readonly scale: number
}

/** Drawing units per mm at depth `z`. */
export const scaleAt = (camera: Camera, z: number): number =>
  (camera.scale * camera.eye.z) / Math.max(120, camera.eye.z - z)

export function project(camera: Camera, x: number, y: number, z: number): Point {
  const s = scaleAt(camera, z)
  return [camera.cx + (x - camera.eye.x) * s, camera.cy - (y - camera.eye.y) * s]
}
