import { drawBox } from '../core/box.ts'
import { lit, mix, shadow } from '../core/colour.ts'
import { type Frame, inset, type Rect, upright } from '../core/frame.ts'
import { blob, type Point } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import { shadeDown } from '../core/soft.ts'
import type { Stage } from '../core/stage.ts'

/** A framed picture on the wall, its middle at (u, v) mm: a quiet landscape or cut-paper shapes. */
export function drawArt(stage: Stage, f: Frame, u: number, v: number, random: Random, scale = 1): void {
  const { d, look } = stage
  const [w, h] = random.pick([
    [520, 680],
    [640, 480],
    [460, 600],
  ] as const)
  const r: Rect = { u: u - (w * scale) / 2, v: v - (h * scale) / 2, w: w * scale, h: h * scale }
  shadeDown(stage, f, { u: r.u - look.light.side * 14, v: r.v - 60, w: r.w, h: 60 }, 2, 0.22)
  const frame = random.pick([look.wood, '#2b2926', look.metal.mid] as const)
  drawBox(d, f, { u0: r.u, u1: r.u + r.w, v0: r.v, v1: r.v + r.h, w0: 0, w1: 25 }, { base: frame })
  d.fill(upright(f, inset(r, 20), 25), '#f6f1e7')
  const sheet = inset(r, 75)
  d.within(upright(f, sheet, 25), () => {
    const inks = [
      mix(look.front, '#efe6d6', 0.45),
      look.textile.accent,
      mix(look.textile.accent, '#f1e7d6', 0.6),
    ] as const
    d.fill(upright(f, sheet, 25), '#eee5d4')
    if (random.chance(0.5)) landscape(stage, f, sheet, inks, random)
    else shapes(stage, f, sheet, inks, random)
  })
  d.fill(upright(f, { ...inset(r, 20), v: r.v + r.h - 30, h: 10 }, 25), shadow(0.16))
}

type Inks = readonly [string, string, string]

function landscape(stage: Stage, f: Frame, r: Rect, inks: Inks, random: Random): void {
  inks.forEach((ink, i) => {
    const base = 0.62 - i * 0.2
    const points: Point[] = [f.at(r.u - 300, r.v - 300, 25)]
    for (let k = -1; k <= 5; k++)
      points.push(f.at(r.u + (r.w * k) / 4, r.v + r.h * (base + random.between(-0.09, 0.09)), 25))
    points.push(f.at(r.u + r.w + 300, r.v - 300, 25))
    stage.d.shape(blob(points), lit(ink, 1 - i * 0.05))
  })
  const [x, y] = f.at(r.u + r.w * random.between(0.3, 0.7), r.v + r.h * 0.78, 25)
  const s = f.scale(r.u, 25)
  stage.d.ellipse(x, y, 34 * s, 34 * s, '#e3c08d')
}

function shapes(stage: Stage, f: Frame, r: Rect, inks: Inks, random: Random): void {
  inks.forEach((ink) => {
    const [cu, cv] = [r.u + r.w * random.between(0.25, 0.75), r.v + r.h * random.between(0.25, 0.75)]
    const points: Point[] = []
    for (let k = 0; k < 7; k++) {
      const reach = r.w * random.between(0.16, 0.34)
      points.push(f.at(cu + reach * Math.cos(k * 0.898), cv + reach * Math.sin(k * 0.898) * 1.3, 25))
    }
    stage.d.shape(blob(points), ink)
  })
}
