import { alpha, lit } from '../core/colour.ts'
import { polygon } from '../core/path.ts'
import type { Stage } from '../core/stage.ts'
import { type Ground, put, tones } from './ground.ts'

const WIDTH = 110
const LENGTH = 550

/** Herringbone blocks at 45° to the wall, mm. The zigzag runs towards the eye. */
export function drawHerringbone(stage: Stage, g: Ground): void {
  const { d, look } = stage
  const random = stage.random('herringbone')
  const left = tones(3)
  const right = tones(3)
  const r = Math.SQRT1_2
  const step = WIDTH / r
  const column = 2 * LENGTH * r
  for (let x = Math.floor(g.x0 / column) * column - column; x < g.x1 + column; x += column)
    for (let z = -LENGTH; z < g.z1; z += step) {
      const block = (sign: 1 | -1) => {
        const along = LENGTH * r * sign
        const aside = WIDTH * r
        const corners = [
          [x, z],
          [x + along, z + LENGTH * r],
          [x + along - aside * sign, z + LENGTH * r + aside],
          [x - aside * sign, z + aside],
        ] as const
        if (corners.every(([, cz]) => cz <= 0)) return ''
        return polygon(corners.map(([cx, cz]) => g.at(cx, Math.max(0, Math.min(cz, g.z1 + 300)))))
      }
      put(left, random.whole(0, 2), block(-1))
      put(right, random.whole(0, 2), block(1))
    }
  right.forEach((path, i) => {
    d.shape(path, lit(look.floor.colour, 1.0 + i * 0.022))
    d.stroke(path, alpha(lit(look.floor.colour, 0.5), 0.3), 0.6)
  })
  left.forEach((path, i) => {
    d.shape(path, lit(look.floor.colour, 0.925 + i * 0.022))
    d.stroke(path, alpha(lit(look.floor.colour, 0.5), 0.3), 0.6)
  })
}
