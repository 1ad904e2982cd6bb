import { alpha, shadow } from './colour.ts'
import { type Frame, flat, type Rect, upright } from './frame.ts'
import type { Point } from './path.ts'
import type { Stage } from './stage.ts'

/** The shade a thing standing on the floor throws around its foot: dark at the foot, gone `reach` mm away. */
export function shadeFloor(
  stage: Stage,
  f: Frame,
  u0: number,
  u1: number,
  w0: number,
  w1: number,
  strength = 1,
  reach = 340,
): void {
  const s = f.scale(u0, w1)
  for (const [share, amount] of [
    [0.16, 0.17],
    [0.45, 0.13],
    [1, 0.1],
  ] as const) {
    const out = reach * share
    stage.ground.patch(
      flat(f, u0 - out * 0.5, u1 + out * 0.5, 0, w0, w1 + out),
      -amount * strength,
      Math.max(14, out * s * 0.5),
    )
  }
}

/** Soft shade (or, with a colour, light) down a wall from the top of the rectangle. */
export function shadeDown(
  stage: Stage,
  f: Frame,
  r: Rect,
  w: number,
  strength: number,
  colour?: string,
): void {
  const quad = upright(f, r, w)
  const [foot, , right, top] = quad
  const stops = colour
    ? ([
        [0, alpha(colour, strength)],
        [0.4, alpha(colour, strength * 0.4)],
        [1, alpha(colour, 0)],
      ] as const)
    : falling(strength)
  const to: Point = f.facing === 'front' ? [top[0], foot[1]] : squareTo(top, right, foot)
  stage.d.fill(quad, stage.d.gradient(top, to, stops))
}

/** A soft round shade under a thing standing at (x, y) on the sheet. */
export function shadeUnder(
  stage: Stage,
  x: number,
  y: number,
  rx: number,
  ry: number,
  strength: number,
): void {
  const paint = stage.d.radial(0, 0, 1, [
    [0, shadow(strength)],
    [0.55, shadow(strength * 0.55)],
    [1, shadow(0)],
  ])
  stage.d.placed(x, y, ry, () => stage.d.ellipse(0, 0, 1, 1, paint), rx)
}

const falling = (strength: number) =>
  [
    [0, shadow(strength)],
    [0.35, shadow(strength * 0.45)],
    [1, shadow(0)],
  ] as const

/** The foot of the perpendicular from `p` to the line through `a` square to ab: where a slanted gradient must end. */
function squareTo(a: Point, b: Point, p: Point): Point {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
  const [nx, ny] = [-(b[1] - a[1]) / length, (b[0] - a[0]) / length]
  const reach = (p[0] - a[0]) * nx + (p[1] - a[1]) * ny
  return [a[0] + nx * reach, a[1] + ny * reach]
}
