import { drawBox } from '../core/box.ts'
import { lit, shadow, sheen } from '../core/colour.ts'
import { across, type Frame, flat, type Rect, upright } from '../core/frame.ts'
import type { Stage } from '../core/stage.ts'
import { drawOutdoors } from './outdoors.ts'

export type WindowKind = 'sash' | 'casement' | 'steel' | 'picture'

const DEEP = 130

/** A window in a wall: garden, sashes, the reveal's sides, sill. mm on the wall. */
export function drawWindow(stage: Stage, f: Frame, r: Rect, kind: WindowKind): void {
  const { d, look } = stage
  const wood = kind === 'steel' ? '#2c2b29' : look.trim
  const glassAt = -DEEP + 30
  d.within(upright(f, r, 0), () => {
    drawOutdoors(stage, f, r, glassAt)
    drawSashes(stage, f, r, kind, glassAt, wood)
    const [u1, v1] = [r.u + r.w, r.v + r.h]
    const reveal = lit(look.wall, 1.06)
    if (f.eye.u > r.u) d.fill(across(f, r.u, r.v, v1, -DEEP, 0), lit(reveal, f.tone.high * 0.97))
    if (f.eye.u < u1) d.fill(across(f, u1, r.v, v1, -DEEP, 0), lit(reveal, f.tone.low * 0.97))
    if (f.eye.v < v1) d.fill(flat(f, r.u, u1, v1, -DEEP, 0), lit(reveal, 0.84))
    if (f.eye.v > r.v) d.fill(flat(f, r.u, u1, r.v, -DEEP, 0), lit(look.trim, 1.04))
  })
  d.fill(upright(f, { u: r.u - 60, v: r.v - 62, w: r.w + 120, h: 34 }, 2), shadow(0.14))
  drawBox(
    d,
    f,
    { u0: r.u - 55, u1: r.u + r.w + 55, v0: r.v - 30, v1: r.v, w0: 0, w1: 55 },
    { base: look.trim },
  )
}

function drawSashes(stage: Stage, f: Frame, r: Rect, kind: WindowKind, w: number, wood: string): void {
  const bar = (u: number, v: number, width: number, height: number) => {
    stage.d.fill(upright(f, { u, v, w: width, h: height }, w), lit(wood, kind === 'steel' ? 1 : 0.95))
    if (kind === 'steel') return
    const lowLit = f.tone.low > 1
    stage.d.fill(upright(f, { u: lowLit ? u + width - 5 : u, v, w: 5, h: height }, w), shadow(0.14))
    stage.d.fill(upright(f, { u, v: v + height - 4, w: width, h: 4 }, w), sheen(0.5))
  }
  const edge = kind === 'steel' ? 28 : 62
  const { columns, rows, thin } = panes(r, kind)
  for (let i = 1; i < columns; i++) bar(r.u + (r.w * i) / columns - thin / 2, r.v, thin, r.h)
  for (let j = 1; j < rows; j++) bar(r.u, r.v + (r.h * j) / rows - thin / 2, r.w, thin)
  if (kind === 'sash') bar(r.u, r.v + r.h / 2 - 26, r.w, 52)
  if (kind === 'casement') for (let i = 1; i < columns; i++) bar(r.u + (r.w * i) / columns - 44, r.v, 88, r.h)
  bar(r.u, r.v, edge, r.h)
  bar(r.u + r.w - edge, r.v, edge, r.h)
  bar(r.u, r.v + r.h - edge, r.w, edge)
  bar(r.u, r.v, r.w, edge * 1.2)
}

function panes(r: Rect, kind: WindowKind): { columns: number; rows: number; thin: number } {
  const columns = Math.max(1, Math.round(r.w / (kind === 'steel' ? 380 : kind === 'casement' ? 620 : 420)))
  if (kind === 'picture') return { columns: 1, rows: 1, thin: 0 }
  if (kind === 'casement') return { columns, rows: r.h > 1100 ? 2 : 1, thin: 26 }
  if (kind === 'steel') return { columns, rows: Math.max(2, Math.round(r.h / 400)), thin: 20 }
  return { columns, rows: r.h > 1000 ? 4 : 2, thin: 22 }
}
