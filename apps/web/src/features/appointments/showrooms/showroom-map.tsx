import { showroomPath } from '@/lib/shop-paths'
import outline from './outline.svg'
import { placePins } from './place-pins'
import { FRAME, type Point, type Position, project } from './projection'

type OnMap = Position & { slug: string; name: string }
type Pin = { showroom: OnMap; number: number; point: Point }

type ShowroomMapProps = {
  /** In the order of the list beside it, whose numbers the pins have. */
  showrooms: readonly OnMap[]
  /** Stands out, and shows its name. */
  highlighted?: string | null
  /** A map of one showroom needs no numbers. */
  isNumbered?: boolean
}

/** Nearer to its place than this, a pin needs no line to it. */
const AT_PLACE = 8

/** A drawing of the country with the showrooms as links. */
export function ShowroomMap({ showrooms, highlighted = null, isNumbered = true }: ShowroomMapProps) {
  const pins = showrooms.flatMap((showroom, at): Pin[] => {
    const point = project(showroom)
    return point ? [{ showroom, number: at + 1, point }] : []
  })
  const places = placePins(pins.map(({ point }) => point))
  return (
    <nav aria-label="Showrooms on the map" className="relative bg-linen">
      {/* biome-ignore lint/performance/noImgElement: a drawing of a few lines, which is not optimised per request */}
      <img
        src={outline.src}
        alt=""
        width={FRAME.width}
        height={FRAME.height}
        loading="lazy"
        decoding="async"
        className="h-auto w-full"
      />
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
            place={places[at] ?? point}
            number={isNumbered ? number : null}
            isHighlighted={showroom.slug === highlighted}
          />
        ))}
      </ul>
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

type MapPinProps = { showroom: OnMap; place: Point; number: number | null; isHighlighted: boolean }

function MapPin({ showroom: { slug, name }, place, number, isHighlighted }: MapPinProps) {
  // Towards the middle of the map, where there is room for it.
  const side = place.x > FRAME.width / 2 ? 'right-full mr-1.5' : 'left-full ml-1.5'
  const shown = isHighlighted ? '' : 'hidden group-hover:block group-focus-visible:block'
  return (
    <li
      className={`absolute size-0 hover:z-20 focus-within:z-20 ${isHighlighted ? 'z-10' : ''}`}
      style={{ left: `${(place.x / FRAME.width) * 100}%`, top: `${(place.y / FRAME.height) * 100}%` }}
    >
      <a
        href={showroomPath(slug)}
        aria-label={[number === null ? [] : [`${number}`], name, isHighlighted ? ['the nearest'] : []]
          .flat()
          .join(', ')}
        className={`group absolute grid -translate-1/2 place-items-center rounded-full border-2 border-paper font-[600] text-paper text-sm tabular-nums ${isHighlighted ? 'size-9 bg-forest' : 'size-7 bg-oak hover:bg-ink'}`}
      >
        {number ?? <span className="size-2.5 rounded-full bg-paper" />}
        <span
          aria-hidden="true"
          className={`absolute w-max max-w-40 border border-sand bg-paper px-2 py-1 font-[450] text-ink text-sm leading-tight ${side} ${shown}`}
        >
          {name}
        </span>
      </a>
    </li>
  )
}
