import { shadow } from '../pictures/core/colour.ts'
import { type Rect, upright } from '../pictures/core/frame.ts'
import { type Point, polygon } from '../pictures/core/path.ts'
import { drawDoor } from './door.ts'
import { drawFascia } from './fascia.ts'
import { drawPiece, shadeBelow } from './joinery.ts'
import { drawMasonry } from './masonry.ts'
import { drawTrees } from './pavement.ts'
import { drawSignLamps } from './sign-lamps.ts'
import { HOUSE, place, type Street } from './street.ts'
import { drawShopWindow } from './windows.ts'

const SPRING = 2440
const RISE = 270
const RING = 225

/** Openings with segmental heads in the brickwork of a mill, steel windows in them, a board with the name above. */
export function drawArches(street: Street): { u: number; w: number } {
  const { front, inside } = street
  const { d } = inside
  const opening = (u: number, w: number, v: number): Rect => ({ u: place(street, u, w), v, w, h: SPRING - v })
  const windows = [opening(-3640, 3520, 380), opening(270, 1500, 380)]
  const door = opening(2250, 1380, 0)
  const all = [...windows, door]
  for (const r of windows) {
    d.within(arch(street, r), () => {
      const steel = { ...r, h: r.h + RISE, panes: r.w > 2000 ? 4 : 2, transom: 1880, lights: 1, bar: 44 }
      drawShopWindow(street, steel, 30)
    })
  }
  d.within(arch(street, door), () => drawDoor(street, { ...door, h: SPRING + RISE }, 2160, false))
  for (const r of all)
    d.within(arch(street, r), () => shadeBelow(street, { ...r, v: SPRING - 60, h: RISE + 60 }, 35, 0.55))
  const wall: Rect = { u: -HOUSE, v: 0, w: 2 * HOUSE, h: 5600 }
  const holes = all.map((r) => polygon([...arch(street, r)].reverse()))
  d.withinPath(polygon(upright(street.f, wall, 0)) + holes.join(''), () =>
    drawMasonry(street, front.masonry, wall, 'wall'),
  )
  for (const r of all) drawRing(street, r)
  for (const r of windows) {
    drawPiece(street, { u: r.u - 60, v: r.v - 120, w: r.w + 120, h: 120 }, 90, front.dressing)
    shadeBelow(street, { u: r.u - 40, v: r.v - 260, w: r.w + 80, h: 140 }, 0, 0.34)
  }
  drawPiece(street, { u: -HOUSE, v: 3825, w: 2 * HOUSE, h: 130 }, 60, front.dressing)
  shadeBelow(street, { u: -HOUSE, v: 3650, w: 2 * HOUSE, h: 180 }, 1, 0.4)
  drawFascia(street, { u: -3640, v: 3040, w: 7300, h: 690 }, 90)
  shadeBelow(street, { u: -3640, v: 2900, w: 7300, h: 140 }, 1, 0.45)
  if (front.extra === 'lamps') drawSignLamps(street, 3955)
  drawTrees(street, [-3880, 3880])
  return { u: -3640, w: 5500 }
}

/** The outline of an opening: straight sides and a flat arch. */
function arch(street: Street, r: Rect, out = 0): Point[] {
  const { f } = street
  return [f.at(r.u, r.v, 0), f.at(r.u + r.w, r.v, 0), ...curve(street, r, out).reverse()]
}

/** Points along the head from left to right, `out` mm above it. */
function curve(street: Street, r: Rect, out: number): Point[] {
  const { middle, base, radius, half } = circle(r)
  const reach = Math.asin(half / radius)
  return Array.from({ length: 33 }, (_, i) => {
    const a = -reach + (i / 32) * 2 * reach
    return street.f.at(middle + (radius + out) * Math.sin(a), base + (radius + out) * Math.cos(a), 0)
  })
}

function circle(r: Rect) {
  const half = r.w / 2
  const radius = (half * half + RISE * RISE) / (2 * RISE)
  return { half, radius, middle: r.u + half, base: SPRING + RISE - radius }
}

/** The bricks on end that carry the wall over an opening. */
function drawRing(street: Street, r: Rect): void {
  const { inside, tone, front } = street
  const { d } = inside
  const [low, high] = [curve(street, r, 0), curve(street, r, RING)]
  d.fill([...low, ...[...high].reverse()], tone(front.masonry.joint))
  const random = inside.random(`ring${r.u}`)
  const { middle, base, radius, half } = circle(r)
  const reach = Math.asin(half / radius)
  const count = Math.round((2 * reach * radius) / 82)
  for (let i = 0; i < count; i++) {
    const at = (share: number, out: number): Point => {
      const a = -reach + share * 2 * reach
      return street.f.at(middle + (radius + out) * Math.sin(a), base + (radius + out) * Math.cos(a), 0)
    }
    const [a, b] = [(i + 0.07) / count, (i + 0.93) / count]
    d.fill(
      [at(a, 6), at(b, 6), at(b, RING - 8), at(a, RING - 8)],
      tone(front.masonry.colour, random.between(0.86, 1.06)),
    )
  }
  d.stroke(`M${low.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`, shadow(0.5), 2)
}
