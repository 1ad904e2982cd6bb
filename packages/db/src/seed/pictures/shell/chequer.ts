import { lit } from '../core/colour.ts'
import { polygon } from '../core/path.ts'
import type { Stage } from '../core/stage.ts'
import { type Ground, piece, put, tones } from './ground.ts'

/** Two tones of tile, laid square or turned to the diagonal; `size` mm. */
export function drawChequer(stage: Stage, g: Ground, size: number): void {
  const { d, look } = stage
  const random = stage.random('chequer')
  const dark = tones(3)
  const light = tones(3)
  if (random.chance(0.5)) {
    const half = size / Math.SQRT2
    for (let row = 0; row * half < g.z1 + half; row += 2)
      for (let x = Math.floor(g.x0 / (2 * half)) * 2 * half; x < g.x1 + half; x += 2 * half) {
        const z = row * half
        const far = row === 0 ? [] : [g.at(x, z - half)]
        put(
          dark,
          random.whole(0, 2),
          polygon([...far, g.at(x + half, z), g.at(x, z + half), g.at(x - half, z)]),
        )
      }
  } else {
    for (let row = 0; row * size < g.z1; row++)
      for (let x = Math.floor(g.x0 / (2 * size)) * 2 * size; x < g.x1; x += 2 * size) {
        const u = x + (row % 2 ? size : 0)
        put(dark, random.whole(0, 2), piece(g, u, u + size, row * size, (row + 1) * size))
        put(light, random.whole(0, 2), piece(g, u + size, u + 2 * size, row * size, (row + 1) * size))
      }
  }
  light.forEach((path, i) => {
    d.shape(path, lit(look.floor.colour, 0.985 + i * 0.015))
  })
  dark.forEach((path, i) => {
    d.shape(path, lit(look.floor.second, 0.96 + i * 0.04))
  })
}
