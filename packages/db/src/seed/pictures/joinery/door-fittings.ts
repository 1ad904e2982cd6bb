import { alpha, lit, sheen } from '../core/colour.ts'
import { type Frame, type Rect, upright } from '../core/frame.ts'
import type { Stage } from '../core/stage.ts'
import type { Grip } from './handle.ts'

/** The finger channel of a door without handles: a dark slot and a bright lip. */
export function drawChannel(
  stage: Stage,
  f: Frame,
  r: Rect,
  w: number,
  grip: Grip,
  hinge: 'low' | 'high',
): void {
  const { d, look } = stage
  const dark = alpha(lit(look.front, 0.3), 0.85)
  const slot = (rect: Rect, lip: Rect) => {
    d.fill(upright(f, rect, w), dark)
    d.fill(upright(f, lip, w), sheen(0.4))
  }
  if (grip === 'high' || grip === 'drawer')
    slot({ u: r.u, v: r.v + r.h - 20, w: r.w, h: 20 }, { u: r.u, v: r.v + r.h - 23, w: r.w, h: 3.5 })
  if (grip === 'middle') {
    const u = hinge === 'low' ? r.u + r.w - 17 : r.u
    slot({ u, v: r.v, w: 17, h: r.h }, { u: hinge === 'low' ? u - 3 : u + 17, v: r.v, w: 3, h: r.h })
  }
}

/** Butt hinges: two knuckles on the hanging side. */
export function drawHinges(stage: Stage, f: Frame, r: Rect, w: number, hinge: 'low' | 'high'): void {
  const { mid, high } = stage.look.handle.metal
  const u = hinge === 'low' ? r.u - 5 : r.u + r.w - 3
  for (const v of [r.v + r.h * 0.12, r.v + r.h * 0.88 - 62]) {
    stage.d.fill(upright(f, { u, v, w: 8, h: 62 }, w), mid)
    stage.d.fill(upright(f, { u: u + 2, v, w: 2, h: 62 }, w), high)
  }
}
