import { drawBox } from '../core/box.ts'
import { lit, shadow, sheen } from '../core/colour.ts'
import { type Frame, upright } from '../core/frame.ts'
import type { Stage } from '../core/stage.ts'

const CLASSIC = new Set(['shaker', 'in-frame', 'raised-panel', 'tongue-and-groove'])

/** The moulding on top of classic units; plain ones end in a thin scribe. mm. */
export function drawCornice(stage: Stage, f: Frame, u0: number, u1: number, v: number, depth: number): void {
  const { d, look } = stage
  const colour = lit(look.front, f.tone.front * 1.04)
  if (!CLASSIC.has(look.style)) {
    drawBox(d, f, { u0, u1, v0: v, v1: v + 18, w0: 0, w1: depth }, { base: look.front })
    return
  }
  const step = (v0: number, v1: number, out: number, front: string) =>
    drawBox(
      d,
      f,
      { u0: u0 - (out > 10 ? 14 : 0), u1: u1 + (out > 10 ? 14 : 0), v0, v1, w0: 0, w1: depth + out },
      { base: look.front, front, under: lit(look.front, 0.82) },
    )
  step(v, v + 26, 4, colour)
  step(
    v + 26,
    v + 58,
    16,
    d.upright(f.at(u0, v + 58, depth)[1], f.at(u0, v + 26, depth)[1], [
      [0, lit(look.front, f.tone.front * 1.08)],
      [1, lit(look.front, f.tone.front * 0.91)],
    ]),
  )
  step(v + 58, v + 70, 24, colour)
  d.fill(upright(f, { u: u0, v: v + 66, w: u1 - u0, h: 4 }, depth + 24), sheen(0.25))
  d.fill(upright(f, { u: u0, v: v - 12, w: u1 - u0, h: 12 }, depth), shadow(0.2))
}
