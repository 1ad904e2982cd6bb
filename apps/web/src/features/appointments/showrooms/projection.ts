export type Position = { latitude: number; longitude: number }
/** In units of the map. */
export type Point = { x: number; y: number }

/** What outline.svg shows, in its own units. */
export const FRAME = { width: 541, height: 1004 }

const WEST = -8.4
const NORTH = 60.95
const UNITS_PER_DEGREE = 90
/** Degrees of longitude are narrower than those of latitude by this much in the middle of the map (equirectangular, 54.5° N). */
const NARROWING = Math.cos((54.5 * Math.PI) / 180)

/** Where on the map a place lies; null for a place that the map does not show. */
export function project({ latitude, longitude }: Position): Point | null {
  const x = (longitude - WEST) * NARROWING * UNITS_PER_DEGREE
  const y = (NORTH - latitude) * UNITS_PER_DEGREE
  return x >= 0 && x <= FRAME.width && y >= 0 && y <= FRAME.height ? { x, y } : null
}
