import { lit, shadow } from '../core/colour.ts'
import type { Point } from '../core/path.ts'
import type { Stage } from '../core/stage.ts'
import { drawCeiling } from './ceiling.ts'
import { drawCornerShade } from './corner-shade.ts'
import { drawFloor } from './floor.ts'

/** How near the eye walls, floor and ceiling are drawn, mm before the eye; beyond the sheet's edge. */
const NEAR = 900

/**
 * Walls, ceiling, floor, skirting, and the soft darkness where they meet. Call what it returns once the
 * furniture has thrown its shade.
 */
export function drawRoom(stage: Stage): () => void {
  const { d, look, room, camera } = stage
  const near = camera.eye.z - NEAR
  const { side } = look.light
  const [bright, dim] = [lit(look.wall, 1.035), lit(look.wall, 0.93)]
  const ceilingAt = stage.back.at(0, room.height, 0)[1]
  const floorAt = stage.back.at(0, 0, 0)[1]
  d.fill(
    [
      [0, 0],
      [1600, 0],
      [1600, ceilingAt + 1],
      [0, ceilingAt + 1],
    ],
    d.upright(0, ceilingAt, [
      [0, lit(look.ceiling, 1.0)],
      [1, lit(look.ceiling, 0.93)],
    ]),
  )
  const stops = [
    [0, bright],
    [0.5, look.wall],
    [1, dim],
  ] as const
  const wallPaint = side < 0 ? d.level(0, 1600, stops) : d.level(1600, 0, stops)
  d.fill(
    [
      [0, ceilingAt],
      [1600, ceilingAt],
      [1600, floorAt],
      [0, floorAt],
    ],
    wallPaint,
  )
  drawFloor(stage)
  for (const wall of ['left', 'right'] as const) {
    const f = stage[wall]
    const [far, close] = [f.at(0, 0, 0), f.at(near, 0, 0)]
    if (wall === 'left' ? far[0] <= 0 : far[0] >= 1600) continue
    const tone = f.tone.front
    d.fill(
      [far, close, f.at(near, room.height, 0), f.at(0, room.height, 0)],
      d.level(far[0], wall === 'left' ? 0 : 1600, [
        [0, lit(look.wall, tone * 0.97)],
        [1, lit(look.wall, tone * 1.02)],
      ]),
    )
    drawSkirting(stage, [far, close, f.at(near, 110, 0), f.at(0, 110, 0)], tone)
  }
  drawSkirting(
    stage,
    [
      stage.back.at(room.left, 0, 0),
      stage.back.at(room.right, 0, 0),
      stage.back.at(room.right, 110, 0),
      stage.back.at(room.left, 110, 0),
    ],
    0.98,
  )
  if (!stage.room.sloped) drawCeiling(stage)
  drawCornerShade(stage)
  const place = d.reserve()
  return () => place(stage.ground.toDataUri('#fff4dc', '#20160c'))
}

function drawSkirting(stage: Stage, quad: readonly [Point, Point, Point, Point], tone: number): void {
  const { d, look } = stage
  d.fill(quad, lit(look.trim, tone))
  d.stroke(`M${quad[3][0]} ${quad[3][1]}L${quad[2][0]} ${quad[2][1]}`, shadow(0.16), 1)
}
