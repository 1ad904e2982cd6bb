import type { LightSide } from '../core/frame.ts'
import type { Point } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'

/** A lamp that is on, on the sheet: where, and how far its light reaches. */
export type Lamp = { readonly x: number; readonly y: number; readonly reach: number }

/** The light over everything: brighter by the window, a slant of sun, lamplight at dusk, a quiet vignette. */
export function drawGrade(stage: Stage, lamps: readonly Lamp[]): void {
  const { look, camera } = stage
  const { side, time } = look.light
  const map = stage.air
  const dusk = time === 'dusk'
  map.wash((x, y) => {
    const across = ((x - 800) / 800) * side
    const edge = Math.max(0, Math.hypot((x - 800) / 1050, (y - 520) / 760) - 0.62)
    const fall = dusk ? -0.12 : across > 0 ? across * 0.05 : across * 0.085
    return fall - edge * edge * (dusk ? 0.75 : 0.55)
  })
  const sun = stage.random('sun')
  if (time === 'morning' && sun.chance(0.7)) {
    for (const pane of slant(camera.cx + sun.between(-330, 260), side, sun)) map.patch(pane, 0.085, 30)
  }
  for (const { x, y, reach } of lamps) {
    map.glow(x, y, reach, reach, dusk ? 0.3 : 0.09)
    map.glow(x, y, reach * 2.4, reach * 2.4, dusk ? 0.14 : 0.03)
  }
  if (dusk) {
    map.glow(800, 480, 1200, 760, 0.1)
    map.glow(camera.cx, 430, 800, 300, 0.08)
  }
  stage.d.overlay(map.toDataUri(dusk ? '#ffd9a0' : '#fff2d6', dusk ? '#1b1416' : '#1d130a'))
}

/** Panes of low sun thrown across the back wall, one window's worth. */
function slant(x: number, side: LightSide, random: Random): Point[][] {
  const columns = random.whole(1, 3)
  const rows = random.whole(2, 4)
  const [wide, high] = [random.between(110, 190), 520 / rows]
  const [lean, top] = [random.between(0.2, 0.42), random.between(190, 360)]
  const out: Point[][] = []
  for (let column = 0; column < columns; column++)
    for (let row = 0; row < rows; row++) {
      const left = x + column * (wide + 18) * -side
      const y = top + row * high + column * (wide + 18) * lean
      const right = left + wide * -side
      const fall = wide * lean
      out.push([
        [left, y],
        [right, y + fall],
        [right, y + fall + high - 16],
        [left, y + high - 16],
      ])
    }
  return out
}
