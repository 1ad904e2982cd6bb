import { shadow } from '../pictures/core/colour.ts'
import { type Rect, upright } from '../pictures/core/frame.ts'
import { drawGlass } from './glass.ts'
import { drawPanel, drawPiece } from './joinery.ts'
import { numberOf } from './lettering.ts'
import type { Street } from './street.ts'

const BRASS = '#c9a45f'

/** A door with its light above it, which has the house's number; `panelled`: timber below the glass. */
export function drawDoor(street: Street, r: Rect, transom: number, panelled: boolean): void {
  const { front, hand, f, inside } = street
  const { paint } = front
  const leaf: Rect = { u: r.u + 70, v: 0, w: r.w - 140, h: transom - 40 }
  const foot = panelled ? 760 : 130
  const stile = panelled ? 125 : 55
  const glass: Rect = { u: leaf.u + stile, v: foot, w: leaf.w - 2 * stile, h: leaf.h - foot - stile }
  drawGlass(street, glass)
  drawGlass(street, { u: r.u + 60, v: transom, w: r.w - 120, h: r.v + r.h - transom }, true)
  drawPiece(street, { u: leaf.u, v: 20, w: stile, h: leaf.h }, 20, paint)
  drawPiece(street, { u: leaf.u + leaf.w - stile, v: 20, w: stile, h: leaf.h }, 20, paint)
  drawPiece(street, { u: leaf.u, v: leaf.h - stile, w: leaf.w, h: stile + 20 }, 20, paint)
  drawPiece(street, { u: leaf.u, v: 20, w: leaf.w, h: foot - 20 }, 20, paint)
  if (panelled) drawPanel(street, { u: glass.u, v: 210, w: glass.w, h: foot - 330 }, 20, paint)
  for (const u of [leaf.u, leaf.u + leaf.w - 8])
    inside.d.fill(upright(f, { u, v: 20, w: 8, h: leaf.h }, 21), shadow(0.4))
  // The frame, and the head over the leaf.
  for (const u of [r.u, r.u + r.w - 70]) drawPiece(street, { u, v: 0, w: 70, h: r.v + r.h }, 60, paint)
  drawPiece(street, { u: r.u, v: transom - 40, w: r.w, h: 80 }, 60, paint)
  drawPiece(street, { u: r.u, v: r.v + r.h - 60, w: r.w, h: 60 }, 60, paint)
  const pull = hand > 0 ? leaf.u + stile * 0.5 - 14 : leaf.u + leaf.w - stile * 0.5 - 14
  drawPiece(street, { u: pull, v: 900, w: 28, h: 420 }, 70, BRASS)
  drawPiece(street, { u: r.u - 30, v: 0, w: r.w + 60, h: 26 }, 150, front.dressing)
  drawNumber(street, r.u + r.w / 2, (transom + r.v + r.h) / 2)
}

function drawNumber(street: Street, u: number, middle: number): void {
  const { front, f, inside, tone } = street
  const { d } = inside
  const number = numberOf(front.houseNumber)
  const s = 0.25 * f.scale(0, 0)
  const [x, y] = f.at(u - (number.width * 0.25) / 2, middle - 90, 0)
  const ink = front.time === 'dusk' ? '#ffeecb' : tone('#94702f')
  for (const digit of number.digits) d.placed(x + digit.x * s, y, s, () => d.shape(digit.d, ink))
}
