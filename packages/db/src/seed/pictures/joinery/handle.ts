import type { Frame, Rect } from '../core/frame.ts'
import type { Stage } from '../core/stage.ts'
import { drawBar, drawCup, drawKnob, drawTab } from './handle-shapes.ts'

/** `high` for base doors, `low` for wall doors, `middle` for tall ones. */
export type Grip = 'high' | 'low' | 'middle' | 'drawer' | 'none'

/** Puts the handle where the hand expects it: on the opening stile, or in the middle of a drawer. */
export function drawHandle(
  stage: Stage,
  f: Frame,
  r: Rect,
  w: number,
  grip: Grip,
  hinge: 'low' | 'high',
  frame: number,
): void {
  if (grip === 'none' || stage.look.handle.kind === 'none') return
  if (grip === 'drawer') drawOnDrawer(stage, f, r, w, frame)
  else drawOnDoor(stage, f, r, w, grip, hinge, frame)
}

function drawOnDoor(
  stage: Stage,
  f: Frame,
  r: Rect,
  w: number,
  grip: 'high' | 'low' | 'middle',
  hinge: 'low' | 'high',
  frame: number,
): void {
  const { kind } = stage.look.handle
  const from = frame > 0 ? Math.max(20, Math.min(frame / 2, 41)) : 40
  const u = hinge === 'low' ? r.u + r.w - from : r.u + from
  const reach = Math.max(r.v + 90, Math.min(1060, r.v + r.h - 90))
  const v = grip === 'high' ? r.v + r.h - 100 : grip === 'low' ? r.v + 100 : reach
  if (kind === 'knob' || kind === 'cup') {
    drawKnob(stage, f, u, grip === 'middle' ? v : grip === 'high' ? v + 28 : v - 28, w)
  } else if (kind === 'leather') {
    drawTab(stage, f, u, v + (grip === 'high' ? 40 : -20), w)
  } else if (kind === 'edge' && grip === 'middle') {
    drawBar(stage, f, { u: hinge === 'low' ? r.u + r.w - 9 : r.u, v: v - 110, w: 9, h: 220 }, w, 6)
  } else if (kind === 'edge') {
    const edge = grip === 'high' ? r.v + r.h - 5 : r.v - 2
    drawBar(stage, f, { u: r.u + r.w / 2 - 70, v: edge, w: 140, h: 8 }, w, 8)
  } else {
    const full = grip === 'middle' ? (kind === 'bar' ? 420 : 260) : kind === 'bar' ? 190 : 150
    const length = Math.min(r.h * 0.45, full)
    const low = Math.max(r.v + 36, v - 45)
    const start = grip === 'high' ? v + 45 - length : grip === 'low' ? low : v - length / 2
    drawBar(stage, f, { u: u - 6, v: start, w: 12, h: length }, w, 28)
  }
}

function drawOnDrawer(stage: Stage, f: Frame, r: Rect, w: number, frame: number): void {
  const { kind } = stage.look.handle
  const u = r.u + r.w / 2
  const deep = r.h > 230
  const v = deep && frame > 0 ? r.v + r.h - frame / 2 : r.v + r.h * (deep ? 0.74 : 0.5)
  if (kind === 'knob') {
    const apart = r.w > 700 ? r.w * 0.27 : 0
    if (apart > 0) drawKnob(stage, f, u - apart, v, w)
    drawKnob(stage, f, u + apart, v, w)
  } else if (kind === 'cup') drawCup(stage, f, u, v, w)
  else if (kind === 'leather') drawTab(stage, f, u, v + 20, w)
  else if (kind === 'edge') drawBar(stage, f, { u: u - 80, v: r.v + r.h - 6, w: 160, h: 8 }, w, 8)
  else {
    const length = kind === 'bar' ? Math.max(180, r.w * 0.42) : 170
    drawBar(stage, f, { u: u - length / 2, v: v - 6, w: length, h: 12 }, w, 28)
  }
}
