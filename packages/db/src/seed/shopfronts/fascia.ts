import { alpha, lit, shadow } from '../pictures/core/colour.ts'
import { type Rect, upright } from '../pictures/core/frame.ts'
import { drawPiece, shadeBelow } from './joinery.ts'
import { type Lettering, NAME, TRADE } from './lettering.ts'
import type { Street } from './street.ts'

/** How wide the name is written, mm. */
const WIDE = 3250

/** The board over the window with the name on it, in raised letters that throw a shadow. */
export function drawFascia(street: Street, r: Rect, out: number): void {
  const { inside, f, front, tone } = street
  const { d } = inside
  drawPiece(street, r, out, front.paint)
  const face = upright(f, r, out)
  d.fill(
    face,
    d.upright(face[3][1], face[0][1], [
      [0, alpha(tone(front.paint, 1.12), 0.9)],
      [1, alpha(tone(front.paint, 0.9), 0.9)],
    ]),
  )
  if (front.kind === 'timber') drawLine(street, r, out)
  if (front.kind === 'glass') drawCladding(street, r, out)
  drawName(street, r.v + r.h / 2, out)
}

/** A thin gilded line around the board. */
function drawLine(street: Street, r: Rect, out: number): void {
  const { inside, f, front, tone } = street
  const [a, b, c, e] = upright(f, { u: r.u + 70, v: r.v + 42, w: r.w - 140, h: r.h - 84 }, out)
  inside.d.stroke(
    `M${a[0]} ${a[1]}H${b[0]}V${c[1]}H${e[0]}Z`,
    alpha(front.time === 'dusk' ? front.letters : tone(front.letters), 0.5),
    1.4,
  )
}

/** Upright boards. */
function drawCladding(street: Street, r: Rect, out: number): void {
  const { inside, f, front, tone } = street
  const random = inside.random('cladding')
  for (let u = r.u; u < r.u + r.w; u += 110) {
    const board = upright(f, { u: u + 5, v: r.v, w: Math.min(100, r.u + r.w - u - 5), h: r.h }, out)
    inside.d.fill(board, tone(front.paint, random.between(0.88, 1.22)))
    inside.d.fill(upright(f, { u, v: r.v, w: 7, h: r.h }, out), shadow(0.45))
  }
}

/** The name, and below it what is sold. */
function drawName(street: Street, middle: number, out: number): void {
  const { inside, f, front } = street
  drawLetters(street, NAME, WIDE, middle - 98, out)
  drawLetters(street, TRADE, WIDE * 0.47, middle - 244, out)
  if (front.time === 'dusk') inside.air.glow(800, f.at(0, middle, out)[1], 430, 110, 0.2)
}

/** Raised letters with their middle over the door's and the windows', which throw a shadow. */
function drawLetters(street: Street, text: Lettering, wide: number, v: number, out: number): void {
  const { inside, f, front, tone } = street
  const { d } = inside
  const dusk = front.time === 'dusk'
  const [x, y] = f.at(-wide / 2, v, out)
  const s = (wide * f.scale(0, out)) / text.width
  const thick = text === NAME ? 1 : 0.4
  const side = inside.look.light.side
  d.placed(x - side * 2.6 * thick, y + 3.4 * thick, s, () => d.shape(text.d, shadow(dusk ? 0.34 : 0.42)))
  d.placed(x - side * 0.9 * thick, y + 1.1 * thick, s, () => d.shape(text.d, tone(front.letters, 0.62)))
  const face = dusk ? lit(front.letters, 1.08) : tone(front.letters)
  const paint = d.upright(-760, 20, [
    [0, lit(face, 1.06)],
    [1, lit(face, 0.95)],
  ])
  d.placed(x, y, s, () => d.shape(text.d, paint))
}

/** The moulding that keeps the rain off the fascia, and its shadow. */
export function drawCornice(street: Street, r: Rect, out: number): void {
  const { front } = street
  drawPiece(street, { ...r, v: r.v + r.h * 0.45, h: r.h * 0.55 }, out, front.paint)
  drawPiece(street, { u: r.u + 60, v: r.v, w: r.w - 120, h: r.h * 0.45 }, out * 0.66, front.paint)
  shadeBelow(street, { u: r.u + 40, v: r.v - 190, w: r.w - 80, h: 190 }, out * 0.4, 0.5)
}
