import { drawBox } from '../core/box.ts'
import { alpha, lit, shadow, sheen } from '../core/colour.ts'
import { type Frame, flat, upright } from '../core/frame.ts'
import { polyline } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'
import { WORKTOP, WORKTOP_DEPTH } from './heights.ts'
import { drawStone } from './stone.ts'

/** A worktop from u0 to u1, its figure, its edge, and the shade it throws on the fronts below. mm. */
export function drawWorktop(
  stage: Stage,
  f: Frame,
  u0: number,
  u1: number,
  random: Random,
  options: { w0?: number; depth?: number; shade?: boolean } = {},
): void {
  const { d, look } = stage
  const { kind, colour, thick } = look.worktop
  const w0 = options.w0 ?? 0
  const w1 = w0 + (options.depth ?? WORKTOP_DEPTH)
  const v0 = WORKTOP - thick
  const face = { u: u0, w: u1 - u0 }
  if (options.shade !== false) d.fill(upright(f, { ...face, v: v0 - 16, h: 16 }, w1 - 38), shadow(0.3))
  const level = flat(f, u0, u1, WORKTOP, w0, w1)
  const [far, near] = [level[0], level[3]]
  const top =
    f.facing === 'front'
      ? d.upright(far[1], near[1], [
          [0, lit(colour, 0.94)],
          [0.35, lit(colour, 1.03)],
          [1, lit(colour, 1.06)],
        ])
      : lit(colour, 1.02)
  const [t, b] = [f.at(u0, WORKTOP, w1)[1], f.at(u0, v0, w1)[1]]
  const tone = f.tone.front * 0.93
  const edge =
    f.facing === 'front'
      ? d.upright(t, b, [
          [0, lit(colour, tone * 1.05)],
          [1, lit(colour, tone * 0.88)],
        ])
      : lit(colour, tone)
  drawBox(d, f, { u0, u1, v0, v1: WORKTOP, w0, w1 }, { base: colour, top, front: edge })
  d.within(level, () => {
    if (kind === 'oak') drawStaves(stage, f, u0, u1, w0, w1, random)
    else drawStone(stage, kind, (a, c) => f.at(u0 + a, WORKTOP, w0 + c), u1 - u0, w1 - w0, random)
    if (look.finish === 'gloss' || kind === 'dark-stone') d.fill(level, sheen(0.04))
  })
  d.fill(upright(f, { ...face, v: WORKTOP - 4, h: 4 }, w1), sheen(kind === 'dark-stone' ? 0.25 : 0.5))
  d.fill(upright(f, { ...face, v: v0, h: 4 }, w1), shadow(0.18))
}

function drawStaves(
  stage: Stage,
  f: Frame,
  u0: number,
  u1: number,
  w0: number,
  w1: number,
  random: Random,
): void {
  const { d, look } = stage
  let [dark, light, joints] = ['', '', '']
  for (let w = w0; w < w1; w += 45) {
    joints += polyline([f.at(u0, WORKTOP, w), f.at(u1, WORKTOP, w)])
    let u = u0 - random.between(0, 700)
    while (u < u1) {
      const end = u + random.between(500, 1100)
      const stave = `${polyline(flat(f, Math.max(u, u0), Math.min(end, u1), WORKTOP, w, w + 45))}Z`
      const tone = random.whole(0, 3)
      if (tone === 0) dark += stave
      if (tone === 1) light += stave
      u = end
    }
  }
  d.shape(dark, shadow(0.1))
  d.shape(light, sheen(0.09))
  d.stroke(joints, alpha(look.worktop.mark, 0.4), 0.7)
}
