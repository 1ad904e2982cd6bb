import { type Camera, project, scaleAt } from './camera.ts'
import type { Point, Quad } from './path.ts'

/**
 * A wall's own coordinates in mm: u along it, v up from the floor, w out from it. Units are drawn in these and
 * so can stand on any wall.
 */
export type Frame = {
  at(u: number, v: number, w: number): Point
  /** Drawing units per mm, measured upright. */
  scale(u: number, w: number): number
  /** The eye in these coordinates: tells which faces of a box are seen. */
  readonly eye: { readonly u: number; readonly v: number; readonly w: number }
  /** Light on faces looking along +w, -u and +u; 1 is full daylight. */
  readonly tone: { readonly front: number; readonly low: number; readonly high: number }
  readonly facing: 'front' | 'side'
}

export type Rect = { readonly u: number; readonly v: number; readonly w: number; readonly h: number }

/** Which side the daylight comes from: -1 left, 1 right. */
export type LightSide = -1 | 1

/** Facing the eye, standing `z` mm before the back wall. */
export function frontFrame(camera: Camera, side: LightSide, z = 0): Frame {
  const toLight = 1.05
  const fromLight = 0.84
  return {
    at: (u, v, w) => project(camera, u, v, z + w),
    scale: (_, w) => scaleAt(camera, z + w),
    eye: { u: camera.eye.x, v: camera.eye.y, w: camera.eye.z - z },
    tone: { front: 1, low: side < 0 ? toLight : fromLight, high: side < 0 ? fromLight : toLight },
    facing: 'front',
  }
}

/** Along a side wall at `x`; u runs from the back wall towards the eye, w into the room. */
export function sideFrame(camera: Camera, side: LightSide, x: number, wall: 'left' | 'right'): Frame {
  const into = wall === 'left' ? 1 : -1
  const front = into === side ? 0.92 : 1.02
  return {
    at: (u, v, w) => project(camera, x + into * w, v, u),
    scale: (u) => scaleAt(camera, u),
    eye: { u: camera.eye.z, v: camera.eye.y, w: into * (camera.eye.x - x) },
    tone: { front, low: 0.84, high: 0.97 },
    facing: 'side',
  }
}

/**
 * A leaf hung at (x, z) and opened by `angle` radians, seen from inside: u runs from the hinge, w towards the
 * side that was hidden. `hand` 1 hangs on its left, -1 on its right.
 */
export function leafFrame(camera: Camera, x: number, z: number, angle: number, hand: 1 | -1): Frame {
  const [dx, dz] = [hand * Math.cos(angle), Math.sin(angle)]
  const [nx, nz] = [hand * Math.sin(angle), -Math.cos(angle)]
  const [ex, ez] = [camera.eye.x - x, camera.eye.z - z]
  return {
    at: (u, v, w) => project(camera, x + u * dx + w * nx, v, z + u * dz + w * nz),
    scale: (u, w) => scaleAt(camera, z + u * dz + w * nz),
    eye: { u: ex * dx + ez * dz, v: camera.eye.y, w: ex * nx + ez * nz },
    tone: { front: 0.94, low: 0.86, high: 0.98 },
    facing: 'side',
  }
}

/** The four corners of an upright rectangle at `w`: bottom left, bottom right, top right, top left. */
export const upright = (f: Frame, r: Rect, w: number): Quad => [
  f.at(r.u, r.v, w),
  f.at(r.u + r.w, r.v, w),
  f.at(r.u + r.w, r.v + r.h, w),
  f.at(r.u, r.v + r.h, w),
]

/** A level rectangle at height `v`, from depth `w0` to `w1`. */
export const flat = (f: Frame, u0: number, u1: number, v: number, w0: number, w1: number): Quad => [
  f.at(u0, v, w0),
  f.at(u1, v, w0),
  f.at(u1, v, w1),
  f.at(u0, v, w1),
]

/** An upright rectangle across the wall at `u`, from depth `w0` to `w1`. */
export const across = (f: Frame, u: number, v0: number, v1: number, w0: number, w1: number): Quad => [
  f.at(u, v0, w0),
  f.at(u, v0, w1),
  f.at(u, v1, w1),
  f.at(u, v1, w0),
]

export const inset = (r: Rect, by: number, vertical = by): Rect => ({
  u: r.u + by,
  v: r.v + vertical,
  w: r.w - 2 * by,
  h: r.h - 2 * vertical,
})
