import type { Stage } from '../pictures/core/stage.ts'
import { planBack } from '../pictures/kitchen/back-plan.ts'
import { drawBack } from '../pictures/kitchen/back-wall.ts'
import { LAYOUTS } from '../pictures/layouts.ts'
import { drawArt } from '../pictures/props/art.ts'
import { drawFloorPlant } from '../pictures/props/floor-plant.ts'
import { drawRoom } from '../pictures/shell/room.ts'
import { FRONTS } from './fronts.ts'
import { drawStreetLight } from './light.ts'
import { drawNeighbours } from './neighbours.ts'
import { drawPavement } from './pavement.ts'
import type { Shopfront } from './shopfront.ts'
import { setStreet } from './street.ts'
import { drawUpperFloor } from './upper-floor.ts'

/** The front as SVG, 1600 × 1067: the room on show first, then the house before it. The same front gives the same bytes. */
export function drawShopfront(front: Shopfront): string {
  const street = setStreet(front)
  const { inside, hand } = street
  const settleShade = drawRoom(inside)
  const lamps = LAYOUTS[front.display.layout].draw(inside, 5300)
  if (front.kind === 'arches') furnishSecondWindow(inside, hand)
  furnishEntrance(inside, hand)
  settleShade()
  drawPavement(street)
  drawNeighbours(street)
  const glass = FRONTS[front.kind](street)
  drawUpperFloor(street)
  drawStreetLight(street, lamps, { u: hand > 0 ? glass.u : -glass.u - glass.w, w: glass.w })
  return inside.d.toString()
}

/** What is seen through the door: a framed picture and a tree beside the side wall. */
function furnishEntrance(inside: Stage, hand: 1 | -1): void {
  const random = inside.random('entrance')
  const end = hand > 0 ? inside.room.right : inside.room.left
  drawArt(inside, inside.back, end - hand * 620, 1720, random, 1.5)
  drawFloorPlant(inside, end - hand * 340, 1300, random)
}

/** A short run of the same kitchen behind the smaller of two windows. */
function furnishSecondWindow(inside: Stage, hand: 1 | -1): void {
  const random = inside.random('second-window')
  const [near, far] = [hand * 2950, hand * 5100]
  const plan = { low: [], high: [], centre: 'plain', above: 'shelves', shift: 0, props: 3 } as const
  drawBack(inside, planBack(Math.min(near, far), Math.max(near, far), random, plan), random)
}
