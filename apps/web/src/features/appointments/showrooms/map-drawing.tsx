import type { ReactNode } from 'react'
import outline from './outline.svg'
import { FRAME, type Point } from './projection'

/** The country, and what stands on it. */
export function MapDrawing({ children }: { children: ReactNode }) {
  return (
    <div className="relative bg-linen">
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
      {children}
    </div>
  )
}

/** Where in the drawing a point of the map is. */
export function placeOf({ x, y }: Point) {
  return { left: `${(x / FRAME.width) * 100}%`, top: `${(y / FRAME.height) * 100}%` }
}

/** Above a pin, towards the middle of the map: there its name has room, and is in the way of the fewest others. */
export function besidePin({ x }: Point): string {
  return `bottom-full mb-1 ${x > FRAME.width / 2 ? 'right-0' : 'left-0'}`
}
