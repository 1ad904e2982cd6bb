import { showroomPath } from '@/lib/shop-paths'
import { besidePin, MapDrawing, placeOf } from './map-drawing'
import { placePins } from './place-pins'
import { FRAME, type Point, type Position, project } from './projection'

type OnMap = Position & { slug: string; name: string }
type Pin = { showroom: OnMap; number: number; point: Point }

type ShowroomMapProps = {
  /** In the order of the list beside it, whose numbers the pins have. */
  showrooms: readonly OnMap[]
  /** The slug of the nearest: it stands out, and shows its name. */
  nearest?: string | undefined
}

/** Nearer to its place than this, a pin needs no line to it. */
const AT_PLACE = 8

/** A drawing of the country with the showrooms as links. */
export function ShowroomMap({ showrooms, nearest }: ShowroomMapProps) {
  const pins = showrooms.flatMap((showroom, at): Pin[] => {
    const point = project(showroom)
    return point ? [{ showroom, number: at + 1, point }] : []
  })
  const places = placePins(pins.map(({ point }) => point))
  return (
    <nav aria-label="Showrooms on the map">
      <MapDrawing>
        <svg
          viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}
          aria-hidden="true"
          className="absolute inset-0 size-full stroke-oak"
        >
          {pins.map(({ showroom, point }, at) => (
            <LineToPlace key={showroom.slug} from={places[at] ?? point} to={point} />
          ))}
        </svg>
        <ul>
          {pins.map(({ showroom, number, point }, at) => (
            <MapPin
              key={showroom.slug}
              showroom={showroom}
              number={number}
              place={places[at] ?? point}
              isNearest={showroom.slug === nearest}
            />
          ))}
        </ul>
      </MapDrawing>
    </nav>
  )
}

function LineToPlace({ from, to }: { from: Point; to: Point }) {
  if (Math.hypot(from.x - to.x, from.y - to.y) < AT_PLACE) return null
  return (
    <>
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeWidth="2" />
      <circle cx={to.x} cy={to.y} r="4" className="fill-oak stroke-none" />
    </>
  )
}

type MapPinProps = { showroom: OnMap; number: number; place: Point; isNearest: boolean }

function MapPin({ showroom: { slug, name }, number, place, isNearest }: MapPinProps) {
  return (
    <li
      className={`absolute size-0 focus-within:z-20 hover:z-20 ${isNearest ? 'z-10' : ''}`}
      style={placeOf(place)}
    >
      <a
        href={showroomPath(slug)}
        className={`group tabular absolute grid -translate-1/2 place-items-center rounded-full border-2 border-paper font-[600] text-paper text-sm ${isNearest ? 'size-9 bg-forest' : 'size-7 bg-oak hover:bg-ink'}`}
      >
        <span aria-hidden="true">{number}</span>
        <span className="sr-only">{`${number}, ${name}${isNearest ? ', the nearest' : ''}`}</span>
        <span
          aria-hidden="true"
          className={`absolute w-max max-w-40 border border-sand bg-paper px-2 py-1 font-[450] text-ink text-sm leading-tight ${besidePin(place)} ${isNearest ? '' : 'hidden group-hover:block group-focus-visible:block'}`}
        >
          {name}
        </span>
      </a>
    </li>
  )
}
