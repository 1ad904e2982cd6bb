import type { Point } from '../core/path.ts'
import type { Stage } from '../core/stage.ts'

const tables = new Map<number, Float32Array>()

/** How shade falls off with the distance from a corner; looked up by whole units, as it is asked 100,000 times. */
function falling(reach: number): (distance: number) => number {
  const table =
    tables.get(reach) ??
    Float32Array.from(
      { length: 1700 },
      (_, d) => Math.exp(-((d / reach) ** 2)) + 0.6 * Math.exp(-d / (reach * 0.45)),
    )
  tables.set(reach, table)
  return (distance) => table[Math.round(distance)] ?? 0
}

/** Ambient occlusion of the empty room, and the window's light on the floor. */
export function drawCornerShade(stage: Stage): void {
  const { room, camera, look, back } = stage
  const map = stage.ground
  const [left, top] = back.at(room.left, room.height, 0)
  const [right, bottom] = back.at(room.right, 0, 0)
  const [far, middle, near] = [falling(90), falling(70), falling(60)]
  map.wash((x, y) => {
    // On a side wall the lines of floor and ceiling run away from the vanishing point.
    const edge = x < left ? left : x > right ? right : x
    const spread = edge === x ? 1 : (x - camera.cx) / (edge - camera.cx)
    const [ceiling, floor] = [
      camera.cy + (top - camera.cy) * spread,
      camera.cy + (bottom - camera.cy) * spread,
    ]
    if (y <= ceiling) return -0.05 * near(ceiling - y)
    if (y >= floor) return -0.07 * near(y - floor)
    const corner = 0.05 * middle(Math.min(Math.abs(x - left), Math.abs(x - right)))
    return -(0.05 * far(y - ceiling) + 0.045 * near(floor - y) + corner)
  })
  const sunny = look.light.time === 'morning' ? 0.24 : look.light.time === 'noon' ? 0.12 : 0
  if (sunny > 0) for (const pane of panes(stage)) map.patch(pane, sunny, 20)
  map.glow(camera.cx + look.light.side * 500, bottom + 120, 700, 160, look.light.time === 'dusk' ? 0 : 0.1)
}

/** Panes of a window out of sight, as they fall on the floor. */
function panes(stage: Stage): Point[][] {
  const { camera, look } = stage
  const s = look.light.side
  const start = s < 0 ? camera.eye.x - 1500 : camera.eye.x + 1500
  const out: Point[][] = []
  for (let column = 0; column < 3; column++)
    for (let row = 0; row < 2; row++) {
      const x0 = start - s * row * 820
      const z0 = 950 + column * 430
      const skew = 200
      const corner = (dx: number, dz: number) =>
        stage.back.at(x0 - s * dx, 0, z0 + dz + (dx + row * 820) * (skew / 820))
      out.push([corner(0, 0), corner(760, 0), corner(760, 370), corner(0, 370)])
    }
  return out
}
