import type { Position } from './postcode-areas.ts'

const EARTH_RADIUS_MILES = 3_958.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** As the crow flies, on a sphere (haversine): within half a per cent of the truth. */
export function distanceInMiles(one: Position, other: Position): number {
  const [fromLatitude, toLatitude] = [radians(one.latitude), radians(other.latitude)]
  const north = Math.sin((toLatitude - fromLatitude) / 2) ** 2
  const east = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2
  return (
    2 *
    EARTH_RADIUS_MILES *
    Math.asin(Math.sqrt(north + Math.cos(fromLatitude) * Math.cos(toLatitude) * east))
  )
}
