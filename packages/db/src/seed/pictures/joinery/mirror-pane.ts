import { lit, mix, sheen } from '../core/colour.ts'
import { type Frame, inset, type Rect, upright } from '../core/frame.ts'
import type { Stage } from '../core/stage.ts'
import { drawBevel } from './bevel.ts'

/** The other side of the room, pale and out of focus. */
export function drawMirrorPane(stage: Stage, f: Frame, r: Rect, w: number): void {
  const { d, look } = stage
  const top = f.at(r.u, r.v + r.h, w)[1]
  const foot = f.at(r.u, r.v, w)[1]
  const wall = mix(look.wall, '#dfe6e6', 0.45)
  d.fill(
    upright(f, r, w),
    d.upright(top, foot, [
      [0, mix(look.ceiling, '#e4eaea', 0.4)],
      [0.08, mix(look.ceiling, '#e4eaea', 0.5)],
      [0.09, lit(wall, 1.02)],
      [0.78, lit(wall, 0.92)],
      [0.785, mix(look.floor.colour, '#cfd5d4', 0.35)],
      [1, mix(look.floor.colour, '#c4cac9', 0.2)],
    ]),
  )
  // The window opposite stands at one place in the room, whichever leaf shows it.
  const middle = f.eye.u + (f.facing === 'front' ? look.light.side * 520 : -1900)
  d.within(upright(f, r, w), () => {
    for (const u of [-470, -150, 170])
      for (const v of [1000, 1420]) d.fill(upright(f, { u: middle + u, v, w: 290, h: 390 }, w), '#fbf9f1c8')
  })
  drawReflection(stage, f, r, w)
  drawBevel(stage, f, r, inset(r, 6), w, true, 0.8)
}

/** Two leaning bands of light, as a pane shows them. */
export function drawReflection(stage: Stage, f: Frame, r: Rect, w: number): void {
  const lean = r.h * 0.22
  const band = (from: number, to: number) =>
    stage.d.fill(
      [
        f.at(r.u + r.w * from, r.v, w),
        f.at(r.u + r.w * to, r.v, w),
        f.at(Math.min(r.u + r.w, r.u + r.w * to + lean), r.v + r.h, w),
        f.at(Math.min(r.u + r.w, r.u + r.w * from + lean), r.v + r.h, w),
      ],
      sheen(0.13),
    )
  band(0.08, 0.4)
  band(0.48, 0.56)
}
