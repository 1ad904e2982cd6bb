import { besidePin, MapDrawing, placeOf } from './map-drawing'
import { type Position, project } from './projection'

/** Where in the country one showroom is. */
export function PlaceMap({ showroom }: { showroom: Position & { town: string } }) {
  const point = project(showroom)
  if (!point) return null
  return (
    <div role="img" aria-label={`${showroom.town} on a map of the country`}>
      <MapDrawing>
        <div className="absolute size-0" style={placeOf(point)}>
          <span className="absolute size-5 -translate-1/2 rounded-full border-2 border-paper bg-forest">
            <span
              className={`absolute w-max max-w-36 border border-sand bg-paper px-2 py-1 text-sm leading-tight ${besidePin(point)}`}
            >
              {showroom.town}
            </span>
          </span>
        </div>
      </MapDrawing>
    </div>
  )
}
