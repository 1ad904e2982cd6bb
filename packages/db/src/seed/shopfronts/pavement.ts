import { shadow } from '../pictures/core/colour.ts'
import { flat } from '../pictures/core/frame.ts'
import { drawFloorPlant } from '../pictures/props/floor-plant.ts'
import { drawTiles } from '../pictures/shell/tiles.ts'
import type { Street } from './street.ts'

const KERB = 2500
const HALF = 5200

/** Flags up to the kerb, the roadway, the shade at the foot of the house. */
export function drawPavement(street: Street): void {
  const { f, outside, inside, tone, front } = street
  const { d } = inside
  const level = (w0: number, w1: number) => flat(f, -HALF, HALF, 0, w0, w1)
  d.fill(level(0, KERB), tone(front.paving))
  drawTiles(outside, { x0: -HALF, x1: HALF, z1: KERB, at: (x, z) => f.at(x, 0, z) }, 600, 820, true)
  d.fill(level(KERB, KERB + 160), tone('#b9b3a8', 1.05))
  const road = f.at(0, 0, KERB + 160)[1]
  d.shape(`M0 ${road}H1600V1067H0Z`, tone('#5c5a57'))
  d.shape(`M0 ${road}H1600V${road + 9}H0Z`, shadow(0.4))
  const foot = f.at(0, 0, 0)[1]
  d.shape(
    `M0 ${foot}H1600V1067H0Z`,
    d.upright(foot, 1067, [
      [0, shadow(0.42)],
      [0.12, shadow(0.2)],
      [0.5, shadow(0)],
      [1, shadow(0.12)],
    ]),
  )
}

/** A small tree in a pot on each side of the door. */
export function drawTrees(street: Street, places: readonly number[]): void {
  for (const [i, u] of places.entries())
    drawFloorPlant(street.outside, u, 3000 + 420, street.inside.random(`tree${i}`))
}
