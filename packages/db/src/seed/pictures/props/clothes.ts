import { lit, shadow } from '../core/colour.ts'
import { type Frame, type Rect, upright } from '../core/frame.ts'
import { num, type Point } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'

const WARDROBES = [
  ['#e9e0d2', '#cfc2b0', '#8c6f57', '#f4efe6', '#4b4a48', '#b99f84'],
  ['#2f3a48', '#5f7386', '#e6e2da', '#aeb9be', '#f2efe9', '#3d3c3b'],
  ['#6f7a63', '#d9d2c1', '#a88a68', '#efe9dd', '#464b42', '#b8bda8'],
  ['#c9a598', '#efe4dc', '#8d5f56', '#dccabf', '#51443f', '#f5efe8'],
] as const

/** Clothes on a rail, seen edge on as they hang: the rail runs along the top of the space. mm. */
export function drawClothes(stage: Stage, f: Frame, space: Rect, w: number, random: Random): void {
  const { d, look } = stage
  const colours = random.pick(WARDROBES)
  const rail = space.v + space.h
  const { low, mid, high } = look.metal
  d.fill(upright(f, { u: space.u - 10, v: rail, w: space.w + 20, h: 20 }, w), mid)
  d.fill(upright(f, { u: space.u - 10, v: rail + 12, w: space.w + 20, h: 5 }, w), high)
  d.fill(upright(f, { u: space.u - 10, v: rail, w: space.w + 20, h: 4 }, w), low)
  let u = space.u + random.between(5, 40)
  const end = space.u + space.w * random.between(0.82, 0.98)
  while (u < end - 40) {
    const thick = random.between(34, 62)
    const length = space.h * random.between(0.72, 0.96)
    if (f.facing === 'side') {
      drawTurned(stage, f, u, rail, thick, length, w, random.pick(colours))
      u += thick + random.between(10, 26)
      continue
    }
    const [x, y] = f.at(u + thick / 2, rail, w)
    const squash = Math.abs(f.at(u + thick, rail, w)[0] - f.at(u, rail, w)[0]) / thick
    const cloth = random.pick(colours)
    const flare = random.between(0, 9)
    d.placed(x, y, f.scale(u, w), () => drawGarment(stage, thick, length, cloth, flare), squash)
    u += thick + random.between(3, 12)
  }
}

/** One garment on its hanger, mm below the rail: sloping shoulder, a fold or two. */
function drawGarment(stage: Stage, thick: number, length: number, cloth: string, flare: number): void {
  const { d } = stage
  const half = thick / 2
  const [n, h] = [num(half + flare), num(length)]
  d.stroke('M0 -8V34', '#8a8378', 4)
  d.shape(
    `M-5 30H5C${num(half * 0.7)} 40 ${num(half)} 70 ${num(half)} 120L${n} ${h}H-${n}L-${num(half)} 120C-${num(half)} 70 -${num(half * 0.7)} 40 -5 30Z`,
    d.level(-half, half, [
      [0, lit(cloth, 0.84)],
      [0.35, lit(cloth, 1.04)],
      [0.6, lit(cloth, 0.98)],
      [1, lit(cloth, 0.7)],
    ]),
  )
  d.stroke(`M${num(half * 0.2)} 90L${num(half * 0.3)} ${h}`, shadow(0.14), 3)
}

/** A garment on a side wall: its broad side faces the eye, its edge the room. */
function drawTurned(
  stage: Stage,
  f: Frame,
  u: number,
  rail: number,
  thick: number,
  length: number,
  w: number,
  cloth: string,
): void {
  const { d } = stage
  const near = u + thick
  const hem = rail - length
  const broad: readonly Point[] = [
    f.at(near, rail - 34, w - 20),
    f.at(near, rail - 34, w + 20),
    f.at(near, rail - 110, w + 205),
    f.at(near, hem, w + 190),
    f.at(near, hem, w - 190),
    f.at(near, rail - 110, w - 205),
  ]
  d.fill(
    [
      f.at(u, rail - 110, w + 205),
      f.at(near, rail - 110, w + 205),
      f.at(near, hem, w + 190),
      f.at(u, hem, w + 190),
    ],
    lit(cloth, 0.84),
  )
  d.fill(
    broad,
    d.upright(f.at(near, rail, w)[1], f.at(near, hem, w)[1], [
      [0, lit(cloth, 1)],
      [1, lit(cloth, 0.88)],
    ]),
  )
  const fold = (from: number, to: number) =>
    d.fill(
      [f.at(near, rail - 140, w + from), f.at(near, hem, w + from - 14), f.at(near, hem, w + to)],
      shadow(0.07),
    )
  fold(-60, 10)
  fold(90, 150)
}
