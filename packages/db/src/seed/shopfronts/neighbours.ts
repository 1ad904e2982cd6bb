import { lit, mix, shadow } from '../pictures/core/colour.ts'
import { upright } from '../pictures/core/frame.ts'
import { drawPiece, shadeBelow } from './joinery.ts'
import { drawMasonry } from './masonry.ts'
import { HOUSE, type Street } from './street.ts'

const WIDE = 1180

/** The houses on both sides, as far as they come into the picture, and the rain pipe where they meet. */
export function drawNeighbours(street: Street): void {
  const { front, f, inside } = street
  for (const [i, wall] of front.neighbours.entries()) {
    const u = i === 0 ? -HOUSE - WIDE : HOUSE
    const stone = mix(wall.colour, '#8d857a', 0.35)
    drawMasonry(street, wall, { u, v: 0, w: WIDE, h: 5600 }, `neighbour${i}`)
    const course = i === 0 ? 3150 : 3900
    drawPiece(street, { u, v: course, w: WIDE, h: 170 }, 45, lit(stone, 1.15))
    shadeBelow(street, { u, v: course - 140, w: WIDE, h: 140 }, 0, 0.3)
    drawPiece(street, { u, v: 0, w: WIDE, h: 520 }, 40, lit(stone, 0.82))
    // A house that stands a little back.
    inside.d.fill(upright(f, { u, v: 0, w: WIDE, h: 5600 }, 0), shadow(0.1))
    const edge = upright(f, { u: i === 0 ? -HOUSE - 160 : HOUSE, v: 0, w: 160, h: 5600 }, 0)
    const [from, to] = i === 0 ? [edge[1][0], edge[0][0]] : [edge[0][0], edge[1][0]]
    inside.d.fill(
      edge,
      inside.d.level(from, to, [
        [0, shadow(0.45)],
        [0.4, shadow(0.2)],
        [1, shadow(0)],
      ]),
    )
  }
  drawRainPipe(street)
}

function drawRainPipe(street: Street): void {
  const { f, inside, tone, hand } = street
  const { d } = inside
  const u = hand > 0 ? -HOUSE - 250 : HOUSE + 150
  const pipe = upright(f, { u, v: 0, w: 100, h: 5600 }, 60)
  d.fill(upright(f, { u: u + inside.look.light.side * -45, v: 0, w: 100, h: 5600 }, 0), shadow(0.3))
  d.fill(
    pipe,
    d.level(pipe[0][0], pipe[1][0], [
      [0, tone('#3a3b3a', 0.8)],
      [0.35, tone('#5c5e5c')],
      [1, tone('#262726')],
    ]),
  )
  for (const v of [260, 1900, 3540, 5100]) drawPiece(street, { u: u - 22, v, w: 144, h: 90 }, 75, '#343534')
}
