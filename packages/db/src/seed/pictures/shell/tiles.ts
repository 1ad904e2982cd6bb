import { alpha, lit, mix } from '../core/colour.ts'
import { polyline } from '../core/path.ts'
import type { Stage } from '../core/stage.ts'
import { type Ground, piece, put, tones } from './ground.ts'

/** Square or broken-bond flags and slabs, mm. */
export function drawTiles(stage: Stage, g: Ground, width: number, length: number, broken: boolean): void {
  const { d, look } = stage
  const random = stage.random('tiles')
  const paths = tones(5)
  let joints = ''
  for (let z = 0; z < g.z1; z += width) {
    joints += polyline([g.at(g.x0, z), g.at(g.x1, z)])
    let x = Math.floor(g.x0 / length) * length - (broken ? random.between(0, length) : 0)
    while (x < g.x1) {
      const end = x + (broken ? random.pick([0.6, 0.8, 1, 1.2] as const) * length : length)
      put(paths, random.whole(0, 4), piece(g, x, end, z, Math.min(z + width, g.z1)))
      joints += polyline([g.at(end, z), g.at(end, Math.min(z + width, g.z1))])
      x = end
    }
  }
  const spread = broken ? 0.018 : 0.006
  paths.forEach((path, i) => {
    d.shape(path, mix(lit(look.floor.colour, 1 + (i - 2) * spread), look.floor.second, i === 3 ? 0.2 : 0))
  })
  d.stroke(joints, alpha(lit(look.floor.colour, 0.6), broken ? 0.55 : 0.35), broken ? 1.3 : 0.9)
}
