import { shadow, sheen } from '../core/colour.ts'
import { type Frame, inset, type Rect } from '../core/frame.ts'
import { polyline } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'
import { drawBevel, drawEdges, drawRecessShade } from './bevel.ts'
import { drawFlutes } from './fluted.ts'
import { drawFront } from './front.ts'
import { drawGlass, type Glass } from './glass.ts'

/** The leaf of a door by style: one piece, or a frame `frame` mm wide round a panel or a pane. */
export function drawLeaf(
  stage: Stage,
  f: Frame,
  r: Rect,
  w: number,
  run: 'up' | 'along',
  frame: number,
  random: Random,
  glass?: Glass,
): void {
  const { look } = stage
  if (frame === 0) {
    drawFront(stage, f, r, w, run, random)
    if (look.style === 'fluted') drawFlutes(stage, f, r, w)
    return
  }
  const panel = inset(r, frame)
  if (look.timber) drawFramePieces(stage, f, r, w, frame, random)
  else drawFront(stage, f, r, w, run, random)
  if (glass) {
    drawGlass(stage, f, panel, w, glass, random)
    return
  }
  const bevel = look.style === 'skinny-shaker' ? 5 : look.style === 'raised-panel' ? 14 : 8
  const field = inset(panel, bevel)
  if (look.timber) drawFront(stage, f, panel, w, run, random)
  drawBevel(stage, f, panel, field, w, true)
  drawRecessShade(stage, f, field, w, look.style === 'skinny-shaker' ? 12 : 20)
  if (look.style === 'tongue-and-groove' && run === 'up') drawGrooves(stage, f, field, w)
  if (look.style === 'raised-panel') {
    const top = inset(field, Math.min(46, field.h * 0.26, field.w * 0.26))
    drawBevel(stage, f, inset(field, 5), top, w, false, 0.55)
    drawEdges(stage, f, top, w, 2)
  }
}

/** Stiles run up, rails between them along: the joint shows where the grain turns. */
function drawFramePieces(stage: Stage, f: Frame, r: Rect, w: number, frame: number, random: Random): void {
  const { d } = stage
  for (const u of [r.u, r.u + r.w - frame])
    drawFront(stage, f, { u, v: r.v, w: frame, h: r.h }, w, 'up', random)
  for (const v of [r.v, r.v + r.h - frame])
    drawFront(stage, f, { u: r.u + frame, v, w: r.w - 2 * frame, h: frame }, w, 'along', random)
  for (const u of [r.u + frame, r.u + r.w - frame])
    for (const v of [r.v, r.v + r.h - frame])
      d.stroke(polyline([f.at(u, v, w), f.at(u, v + frame, w)]), shadow(0.28), 0.6)
}

/** The V-joints of a boarded panel. */
function drawGrooves(stage: Stage, f: Frame, r: Rect, w: number): void {
  const count = Math.max(2, Math.round(r.w / 78))
  const wide = Math.max(0.9, 4 * f.scale(r.u, w))
  let [dark, light] = ['', '']
  for (let i = 1; i < count; i++) {
    const u = r.u + (r.w * i) / count
    dark += polyline([f.at(u, r.v, w), f.at(u, r.v + r.h, w)])
    light += polyline([f.at(u + 4, r.v, w), f.at(u + 4, r.v + r.h, w)])
  }
  stage.d.stroke(dark, shadow(0.34), wide)
  stage.d.stroke(light, sheen(0.2), wide * 0.7)
}
