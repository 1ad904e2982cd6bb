import { shadow, sheen } from '../core/colour.ts'
import type { Stage } from '../core/stage.ts'
import { drawBoards } from './boards.ts'
import { drawChequer } from './chequer.ts'
import type { Ground } from './ground.ts'
import { drawHerringbone } from './herringbone.ts'
import { drawTiles } from './tiles.ts'

export function drawFloor(stage: Stage): void {
  const { d, look, camera, room } = stage
  const top = stage.back.at(0, 0, 0)[1]
  const z1 = camera.eye.z - 900
  const reach = 900 / camera.scale
  const ground: Ground = {
    x0: Math.max(room.left, camera.eye.x - reach),
    x1: Math.min(room.right, camera.eye.x + reach),
    z1,
    at: (x, z) => stage.back.at(x, 0, z),
  }
  d.shape(`M0 ${top}H1600V1067H0Z`, look.floor.colour)
  const { kind } = look.floor
  if (kind === 'boards') drawBoards(stage, ground, 120, 1500)
  else if (kind === 'wide-boards') drawBoards(stage, ground, 220, 2400)
  else if (kind === 'herringbone') drawHerringbone(stage, ground)
  else if (kind === 'flags') drawTiles(stage, ground, 600, 900, true)
  else if (kind === 'chequer') drawChequer(stage, ground, 400)
  else if (kind === 'concrete') drawTiles(stage, ground, 1200, 1200, false)
  const glossy = kind === 'carpet' ? 0.03 : 0.14
  d.shape(
    `M0 ${top}H1600V1067H0Z`,
    d.upright(top, 1067, [
      [0, shadow(0.12)],
      [0.3, shadow(0)],
      [0.6, sheen(glossy * 0.3)],
      [1, shadow(0.1)],
    ]),
  )
}
