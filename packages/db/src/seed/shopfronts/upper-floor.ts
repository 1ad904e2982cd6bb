import { drawBox } from '../pictures/core/box.ts'
import { alpha, mix, shadow, sheen } from '../pictures/core/colour.ts'
import { type Rect, upright } from '../pictures/core/frame.ts'
import type { Street } from './street.ts'

const DEEP = 130
const SILL = 4180

/** The wall over the shop has windows whose upper halves are above the sheet. */
export function drawUpperFloor(street: Street): void {
  const steel = street.front.kind !== 'timber'
  const wide = steel ? 1750 : 1080
  const middles = [-2450, 0, 2450] as const
  middles.forEach((u, i) => {
    drawUpperWindow(street, { u: u - wide / 2, v: SILL, w: wide, h: 1900 }, steel, i)
  })
}

function drawUpperWindow(street: Street, r: Rect, steel: boolean, place: number): void {
  const { f, tone, inside, front } = street
  const { d } = inside
  const dusk = front.time === 'dusk'
  const lamp = dusk && place === 1
  const reveal = mix(front.masonry.colour, front.dressing, 0.4)
  d.within(upright(f, r, 0), () => {
    const pane = upright(f, r, -DEEP)
    const [top, foot] = [pane[3][1], pane[0][1]]
    d.fill(upright(f, r, 0), tone(reveal, 0.8))
    const [near, far] = lamp ? ['#e6c590', '#b0834f'] : dusk ? ['#39465f', '#6e7f98'] : ['#52606a', '#a9bcc6']
    d.fill(
      pane,
      d.upright(Math.max(0, top), foot, [
        [0, far],
        [1, near],
      ]),
    )
    // Blinds, half drawn; the sky in what is left.
    if (!steel) d.fill(upright(f, { ...r, v: r.v + 980, h: 1000 }, -DEEP), alpha(tone('#efe6d6'), 0.75))
    const slant = upright(f, { u: r.u + r.w * 0.15, v: r.v, w: r.w * 0.3, h: r.h }, -DEEP)
    d.fill(
      [slant[0], slant[1], [slant[2][0] + 60, slant[2][1]], [slant[3][0] + 60, slant[3][1]]],
      sheen(dusk ? 0.05 : 0.13),
    )
    drawBars(street, r, steel)
    d.fill(upright(f, { u: r.u, v: r.v, w: 60, h: r.h }, 0), shadow(0.22))
  })
  drawBox(
    d,
    f,
    { u0: r.u - 90, u1: r.u + r.w + 90, v0: r.v - 110, v1: r.v, w0: 0, w1: 90 },
    {
      base: tone(front.dressing),
      top: tone(front.dressing, 1.12),
    },
  )
  const under = upright(f, { u: r.u - 80, v: r.v - 230, w: r.w + 160, h: 120 }, 0)
  d.fill(
    under,
    d.upright(under[3][1], under[0][1], [
      [0, shadow(0.34)],
      [1, shadow(0)],
    ]),
  )
}

function drawBars(street: Street, r: Rect, steel: boolean): void {
  const { f, tone, inside, front } = street
  const paint = steel ? '#26282a' : mix(front.dressing, '#f4efe4', 0.75)
  const bar = (u: number, v: number, w: number, h: number) => {
    inside.d.fill(upright(f, { u, v, w, h }, -DEEP + 30), tone(paint))
    inside.d.fill(upright(f, { u, v: v + h - 8, w, h: 8 }, -DEEP + 30), sheen(steel ? 0.2 : 0.5))
  }
  const [columns, rows, thin, edge] = steel ? [4, 5, 26, 40] : [2, 4, 30, 75]
  for (let i = 1; i < columns; i++) bar(r.u + (r.w * i) / columns - thin / 2, r.v, thin, r.h)
  for (let j = 1; j < rows; j++) bar(r.u, r.v + (r.h * j) / rows - thin / 2, r.w, thin)
  bar(r.u, r.v, edge, r.h)
  bar(r.u + r.w - edge, r.v, edge, r.h)
  bar(r.u, r.v, r.w, edge * 1.3)
}
