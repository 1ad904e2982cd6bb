import { drawBox } from '../core/box.ts'
import { lit, mix, shadow, sheen } from '../core/colour.ts'
import { type Frame, type Rect, upright } from '../core/frame.ts'
import { shadeDown } from '../core/soft.ts'
import type { Stage } from '../core/stage.ts'

export type HoodKind = 'mantel' | 'chimney' | 'canopy' | 'hidden'

/** What draws the steam away above a hob `width` mm wide, centred at u. */
export function drawHood(
  stage: Stage,
  f: Frame,
  u: number,
  width: number,
  kind: HoodKind,
  top: number,
): void {
  const { d, look } = stage
  const half = width / 2
  if (kind === 'hidden') return
  if (kind === 'chimney') {
    const { low, mid, high } = look.metal
    shadeDown(stage, f, { u: u - half, v: 1340, w: width, h: 260 }, 14, 0.25)
    const tube = (r: Rect, w: number) => {
      const [a, b] = [f.at(r.u, r.v, w), f.at(r.u + r.w, r.v, w)]
      d.fill(
        upright(f, r, w),
        d.level(a[0], b[0], [
          [0, mid],
          [0.25, high],
          [0.6, mid],
          [1, low],
        ]),
      )
    }
    tube({ u: u - 140, v: 1660, w: 280, h: top - 1660 + 60 }, 260)
    const [a, b, c, e] = [
      f.at(u - half, 1640, 480),
      f.at(u + half, 1640, 480),
      f.at(u + 150, 1760, 260),
      f.at(u - 150, 1760, 260),
    ]
    d.fill(
      [a, b, c, e],
      d.upright(e[1], a[1], [
        [0, high],
        [0.5, mid],
        [1, lit(low, 1.15)],
      ]),
    )
    tube({ u: u - half, v: 1590, w: width, h: 50 }, 480)
    return
  }
  const body = kind === 'mantel' ? mix(look.wall, '#f7f2e8', 0.55) : look.front
  const depth = kind === 'mantel' ? 480 : 380
  const [v0, v1] = [1560, top]
  shadeDown(stage, f, { u: u - half, v: v0 - 420, w: width, h: 420 }, 14, 0.4)
  const [t, b] = [f.at(u, v1, depth)[1], f.at(u, v0, depth)[1]]
  const front = d.upright(t, b, [
    [0, lit(body, 1.03)],
    [1, lit(body, 0.95)],
  ])
  drawBox(
    d,
    f,
    { u0: u - half, u1: u + half, v0, v1, w0: 0, w1: depth },
    { base: body, front, under: lit(body, 0.5) },
  )
  const shelf = kind === 'mantel' ? lit(look.trim, 1.0) : look.wood
  drawBox(
    d,
    f,
    {
      u0: u - half - 30,
      u1: u + half + 30,
      v0: v0 - 20,
      v1: v0 + (kind === 'mantel' ? 70 : 60),
      w0: 0,
      w1: depth + 60,
    },
    { base: shelf },
  )
  d.fill(upright(f, { u: u - half, v: v0 + 70, w: width, h: 14 }, depth), sheen(0.2))
  d.fill(upright(f, { u: u - half - 30, v: v0 - 20, w: width + 60, h: 10 }, depth + 60), shadow(0.22))
  if (kind === 'mantel') {
    const panel = { u: u - half + 90, v: v0 + 150, w: width - 180, h: v1 - v0 - 240 }
    if (panel.h > 160) d.stroke(outline(f, panel, depth), shadow(0.14), 1.6)
  }
}

function outline(f: Frame, r: Rect, w: number): string {
  return `M${upright(f, r, w)
    .map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('L')}Z`
}
