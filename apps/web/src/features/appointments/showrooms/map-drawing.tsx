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

/** On which side of a pin its name has room. */
export function sideOf({ x }: Point): string {
  return x > FRAME.width / 2 ? 'right-full mr-1.5' : 'left-full ml-1.5'
}
