import { lit, shadow, sheen } from '../core/colour.ts'
import { type Frame, upright } from '../core/frame.ts'
import { polygon } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'

/** A linen curtain hanging from v1 to v0 between u0 and u1, in soft folds. mm. */
function drawCurtain(
  stage: Stage,
  f: Frame,
  u0: number,
  u1: number,
  v0: number,
  v1: number,
  random: Random,
): void {
  const { d, look } = stage
  const linen = look.textile.pale
  const r = { u: u0, v: v0, w: u1 - u0, h: v1 - v0 }
  d.fill(upright(f, { ...r, u: r.u - 14, w: r.w + 28 }, 55), shadow(0.1))
  d.fill(upright(f, r, 70), lit(linen, f.tone.front * 0.96))
  const folds = Math.max(3, Math.round((u1 - u0) / 85))
  let [dark, deep, light] = ['', '', '']
  const strip = (u: number, width: number, foot: number) =>
    polygon([f.at(u, v0, 70), f.at(u + width + foot, v0, 70), f.at(u + width, v1, 70), f.at(u, v1, 70)])
  for (let i = 0; i < folds; i++) {
    const pitch = (u1 - u0) / folds
    const u = u0 + i * pitch
    const foot = random.between(0, pitch * 0.12)
    light += strip(u + pitch * 0.16, pitch * 0.26, foot)
    dark += strip(u + pitch * 0.58, pitch * 0.34, foot)
    deep += strip(u + pitch * 0.84, pitch * 0.1, 0)
  }
  d.shape(light, sheen(0.4))
  d.shape(dark, shadow(0.07))
  d.shape(deep, shadow(0.14))
}

/** A pole with a curtain drawn back on either side of a window from u0 to u1. */
export function drawCurtains(
  stage: Stage,
  f: Frame,
  u0: number,
  u1: number,
  top: number,
  random: Random,
): void {
  const { low, mid } = stage.look.metal
  const wide = random.between(260, 380)
  drawCurtain(stage, f, u0 - wide + 60, u0 + 60, 12, top, random)
  drawCurtain(stage, f, u1 - 60, u1 + wide - 60, 12, top, random)
  stage.d.fill(upright(f, { u: u0 - wide, v: top - 8, w: u1 - u0 + 2 * wide, h: 24 }, 72), mid)
  stage.d.fill(upright(f, { u: u0 - wide, v: top - 8, w: u1 - u0 + 2 * wide, h: 7 }, 72), low)
}
