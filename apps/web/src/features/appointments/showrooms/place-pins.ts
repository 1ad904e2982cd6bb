import { FRAME, type Point } from './projection'

/** So far apart that neither covers the other on a phone, where the map is smallest. */
const APART = 50
/** Half a pin: none hangs over the edge. */
const MARGIN = 26
const ROUNDS = 60

/**
 * Where pins are drawn for these points of the map, in their order: at the points themselves, but moved aside as little as it takes
 * where they would cover each other.
 */
export function placePins(points: readonly Point[]): Point[] {
  let pins = points.map(({ x, y }) => ({ x, y }))
  for (let round = 0; round < ROUNDS; round++) pins = pins.map((pin, at) => pushed(pin, at, pins))
  return pins
}

function pushed(pin: Point, at: number, pins: readonly Point[]): Point {
  let { x, y } = pin
  pins.forEach((other, place) => {
    if (place === at) return
    const distance = Math.hypot(pin.x - other.x, pin.y - other.y)
    if (distance >= APART) return
    // Both are pushed, by halves lest they overshoot; pins at one point part ways by their order.
    const push = (APART - distance) / 4
    const angle = distance > 0 ? Math.atan2(pin.y - other.y, pin.x - other.x) : place > at ? Math.PI : 0
    x += Math.cos(angle) * push
    y += Math.sin(angle) * push
  })
  return { x: within(x, FRAME.width), y: within(y, FRAME.height) }
}

const within = (value: number, size: number) => Math.min(size - MARGIN, Math.max(MARGIN, value))
