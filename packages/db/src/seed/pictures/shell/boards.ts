import { alpha, lit, mix } from '../core/colour.ts'
import { polygon, polyline } from '../core/path.ts'
import type { Stage } from '../core/stage.ts'
import { type Ground, piece, put, tones } from './ground.ts'

/** Floorboards running towards the eye, mm. */
export function drawBoards(stage: Stage, g: Ground, width: number, length: number): void {
  const { d, look } = stage
  const random = stage.random('boards')
  const paths = tones(5)
  let joints = ''
  for (let x = Math.floor(g.x0 / width) * width; x < g.x1; x += width) {
    let z = -random.between(0, length)
    while (z < g.z1) {
      const end = z + length * random.between(0.7, 1.2)
      const tone = random.whole(0, 4)
      put(paths, tone, piece(g, x, x + width, Math.max(0, z), Math.min(end, g.z1)))
      if (end < g.z1) joints += polyline([g.at(x, end), g.at(x + width, end)])
      z = end
    }
    joints += polyline([g.at(x, 0), g.at(x, g.z1)])
  }
  paths.forEach((path, i) => {
    d.shape(path, mix(lit(look.floor.colour, 0.95 + i * 0.025), look.floor.second, i % 2 ? 0.25 : 0))
  })
  d.shape(boardGrain(stage, g, width), alpha(lit(look.floor.colour, 0.6), 0.16))
  d.stroke(joints, alpha(lit(look.floor.colour, 0.45), 0.42), 0.9)
}

function boardGrain(stage: Stage, g: Ground, width: number): string {
  const random = stage.random('board-grain')
  let d = ''
  for (let x = Math.floor(g.x0 / width) * width; x < g.x1; x += width)
    for (let i = 0; i < 5; i++) {
      const u = x + random.between(0.08, 0.92) * width
      const z = random.between(-600, g.z1)
      const end = Math.min(g.z1, z + random.between(500, 1600))
      if (end <= 0) continue
      const drift = random.between(-8, 8)
      d += polygon([
        g.at(u, Math.max(0, z)),
        g.at(u + 5 + drift, (Math.max(0, z) + end) / 2),
        g.at(u + drift, end),
        g.at(u - 3 + drift, (Math.max(0, z) + end) / 2),
      ])
    }
  return d
}
