import { flat, upright } from '../pictures/core/frame.ts'
import type { Lamp } from '../pictures/shell/grade.ts'
import type { Street } from './street.ts'

/** The light over everything: the sky's from one side by day, the windows' at dusk. */
export function drawStreetLight(
  street: Street,
  lamps: readonly Lamp[],
  glass: { u: number; w: number },
): void {
  const { inside, f, front } = street
  const map = inside.air
  const { side } = inside.look.light
  const dusk = front.time === 'dusk'
  map.wash((x, y) => {
    const across = ((x - 800) / 800) * side
    const edge = Math.max(0, Math.hypot((x - 800) / 1050, (y - 540) / 760) - 0.6)
    return across * (dusk ? 0.015 : 0.05) - edge * edge * (dusk ? 0.8 : 0.5)
  })
  for (const { x, y, reach } of lamps) map.glow(x, y, reach * 1.6, reach * 1.6, dusk ? 0.3 : 0.1)
  const [u0, u1] = [glass.u, glass.u + glass.w]
  if (dusk) {
    map.patch(upright(f, { u: u0, v: 300, w: glass.w, h: 2450 }, 0), 0.12, 120)
    map.patch(flat(f, u0 + 100, u1 - 100, 0, 150, 1500), 0.26, 110)
  } else {
    // Sun over the roofs opposite: in the morning on the upper part of the house, at noon on nearly all of it.
    const [lean, low] = front.time === 'morning' ? [150 * side, 300] : [210 * side, 640]
    map.patch(
      [
        [-200, -200],
        [1800, -200],
        [1800, low - lean],
        [-200, low + lean],
      ],
      front.time === 'morning' ? 0.17 : 0.1,
      70,
    )
  }
  inside.d.overlay(map.toDataUri(dusk ? '#ffcf8f' : '#fff0cf', dusk ? '#10131f' : '#1a140e'))
}
