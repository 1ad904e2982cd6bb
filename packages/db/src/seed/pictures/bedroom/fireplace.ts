import { drawBox } from '../core/box.ts'
import { lit, shadow } from '../core/colour.ts'
import { type Frame, upright } from '../core/frame.ts'
import { num } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'
import { placeThing } from '../props/counter.ts'

/** A chimneypiece against a breast whose face is at depth w: stone surround, cast inset, mantelshelf with a few things. */
export function drawFireplace(stage: Stage, f: Frame, u: number, w: number, random: Random): void {
  const { d } = stage
  const stone = random.pick(['#efe9de', '#e2d9cb', '#d3cabd'] as const)
  const jamb = (from: number, to: number) => {
    drawBox(d, f, { u0: from, u1: to, v0: 0, v1: 1080, w0: w, w1: w + 90 }, { base: stone })
    drawBox(d, f, { u0: from - 12, u1: to + 12, v0: 0, v1: 150, w0: w, w1: w + 105 }, { base: stone })
    d.stroke(rectangle(f, from + 45, to - 45, 220, 900, w + 90), shadow(0.16), 1.4)
  }
  drawBox(d, f, { u0: u - 760, u1: u + 760, v0: -1, v1: 30, w0: w, w1: w + 480 }, { base: lit('#5b5752', 1) })
  d.fill(upright(f, { u: u - 470, v: 30, w: 940, h: 900 }, w + 2), '#2a2826')
  const [x0, y0] = f.at(u - 330, 30, w)
  const [x1, y1] = f.at(u + 330, 820, w)
  const r = (x1 - x0) / 2
  d.shape(
    `M${num(x0)} ${num(y0)}V${num(y1 + r)}A${num(r)} ${num(r)} 0 0 1 ${num(x1)} ${num(y1 + r)}V${num(y0)}Z`,
    d.upright(y1, y0, [
      [0, '#0d0c0b'],
      [0.7, '#191614'],
      [1, '#2b221b'],
    ]),
  )
  const s = f.scale(u, w)
  for (const [dx, dy, turn] of [
    [-110, 70, 0.08],
    [90, 72, -0.06],
    [-10, 140, 0.12],
  ] as const) {
    const [lx, ly] = f.at(u + dx, dy, w)
    const [hx, hy] = [125 * s, 125 * s * turn]
    d.stroke(`M${num(lx - hx)} ${num(ly - hy)}L${num(lx + hx)} ${num(ly + hy)}`, '#4d3826', 52 * s, 'round')
    d.stroke(
      `M${num(lx - hx)} ${num(ly - hy - 9 * s)}L${num(lx + hx)} ${num(ly + hy - 9 * s)}`,
      '#6b5038',
      16 * s,
      'round',
    )
  }
  jamb(u - 680, u - 470)
  jamb(u + 470, u + 680)
  drawBox(d, f, { u0: u - 680, u1: u + 680, v0: 930, v1: 1120, w0: w, w1: w + 90 }, { base: stone })
  d.stroke(rectangle(f, u - 430, u + 430, 970, 1080, w + 90), shadow(0.14), 1.4)
  drawBox(d, f, { u0: u - 740, u1: u + 740, v0: 1120, v1: 1165, w0: w, w1: w + 190 }, { base: stone })
  d.fill(upright(f, { u: u - 680, v: 1090, w: 1360, h: 30 }, w + 90), shadow(0.16))
  placeThing(stage, f, 'stems', u + (random.chance(0.5) ? 500 : -500), 1165, w + 90, random)
}

const rectangle = (f: Frame, u0: number, u1: number, v0: number, v1: number, w: number): string =>
  `M${upright(f, { u: u0, v: v0, w: u1 - u0, h: v1 - v0 }, w)
    .map(([x, y]) => `${num(x)} ${num(y)}`)
    .join('L')}Z`
