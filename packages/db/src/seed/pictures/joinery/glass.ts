import { lit, mix, shadow, sheen } from '../core/colour.ts'
import { type Frame, inset, type Rect, upright } from '../core/frame.ts'
import { polyline } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'
import { drawCrockery } from '../props/crockery.ts'
import { drawFoldedStack } from '../props/folded.ts'
import { drawBevel } from './bevel.ts'
import { drawMirrorPane, drawReflection } from './mirror-pane.ts'

export type Glass = 'clear' | 'reeded' | 'mirror'

/** A glazed opening: what stands behind it, the bars, and the room's light on the pane. */
export function drawGlass(stage: Stage, f: Frame, r: Rect, w: number, glass: Glass, random: Random): void {
  if (glass === 'mirror') {
    drawMirrorPane(stage, f, r, w)
    return
  }
  const { d, look } = stage
  const inside = mix(lit(look.front, 0.8), '#d8b98c', 0.5)
  const top = f.at(r.u, r.v + r.h, w)[1]
  const foot = f.at(r.u, r.v, w)[1]
  d.fill(
    upright(f, r, w),
    d.upright(top, foot, [
      [0, mix(inside, '#ffe9bd', 0.5)],
      [1, lit(inside, 0.72)],
    ]),
  )
  const shelves = Math.max(1, Math.round(r.h / 300))
  d.within(upright(f, r, w), () => {
    for (let i = 0; i < shelves; i++) {
      const v = r.v + (r.h * i) / shelves
      const space = { u: r.u, v: v + 14, w: r.w, h: r.h / shelves - 14 }
      if (stage.kind === 'BEDROOM') drawFoldedStack(stage, f, space, w, random)
      else drawCrockery(stage, f, space, w, random)
      d.fill(upright(f, { u: r.u, v, w: r.w, h: 14 }, w), lit(inside, 1.1))
      d.fill(upright(f, { u: r.u, v: v - 30, w: r.w, h: 30 }, w), shadow(0.16))
    }
  })
  d.fill(upright(f, r, w), '#dfe8e626')
  if (glass === 'reeded') drawReeds(stage, f, r, w)
  else drawReflection(stage, f, r, w)
  drawBevel(stage, f, r, inset(r, 8), w, true)
  if (glass === 'clear' && look.style !== 'skinny-shaker' && look.style !== 'slab') drawBars(stage, f, r, w)
}

function drawReeds(stage: Stage, f: Frame, r: Rect, w: number): void {
  let [light, dark] = ['', '']
  for (let u = r.u; u < r.u + r.w; u += 16) {
    light += polyline([f.at(u, r.v, w), f.at(u, r.v + r.h, w)])
    dark += polyline([f.at(u + 8, r.v, w), f.at(u + 8, r.v + r.h, w)])
  }
  const wide = 6 * f.scale(r.u, w)
  stage.d.stroke(light, sheen(0.3), wide)
  stage.d.stroke(dark, shadow(0.12), wide)
}

function drawBars(stage: Stage, f: Frame, r: Rect, w: number): void {
  const { d, look } = stage
  const bar = (rect: Rect) => {
    d.fill(upright(f, { ...rect, u: rect.u + 4, v: rect.v - 4 }, w), shadow(0.2))
    d.fill(upright(f, rect, w), lit(look.front, f.tone.front * 1.03))
  }
  bar({ u: r.u + r.w / 2 - 9, v: r.v, w: 18, h: r.h })
  const rows = Math.max(2, Math.round(r.h / 330))
  for (let i = 1; i < rows; i++) bar({ u: r.u, v: r.v + (r.h * i) / rows - 9, w: r.w, h: 18 })
}
