/** A place on the sheet: x to the right, y down. */
export type Point = readonly [x: number, y: number]
export type Quad = readonly [Point, Point, Point, Point]

/** A number as short as it can be; `grid` 10 keeps one decimal. */
export const num = (value: number, grid = 10): string => String(Math.round(value * grid) / grid || 0)

const at = ([x, y]: Point) => `${num(x)} ${num(y)}`

export const polygon = (points: readonly Point[]): string => `M${points.map(at).join('L')}Z`

export const polyline = (points: readonly Point[]): string => `M${points.map(at).join('L')}`

/** A smooth open line through the points: each is the control of a curve between the midpoints beside it. */
export function smooth(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  let d = `M${at(first)}`
  rest.forEach((point, i) => {
    const next = rest[i + 1]
    d += next ? `Q${at(point)} ${at(between(point, next, 0.5))}` : `L${at(point)}`
  })
  return d
}

/** A closed smooth outline through midpoints of the given corners: pebbles, cushions, leaves of a bush. */
export function blob(points: readonly Point[]): string {
  const last = points.at(-1)
  const first = points[0]
  if (!first || !last) return ''
  let d = `M${at(between(last, first, 0.5))}`
  points.forEach((point, i) => {
    d += `Q${at(point)} ${at(between(point, points[i + 1] ?? first, 0.5))}`
  })
  return `${d}Z`
}

const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
]

/** A box on the sheet with corners rounded by `r`. */
export function rounded(x: number, y: number, w: number, h: number, r: number): string {
  const k = Math.min(r, w / 2, h / 2)
  return (
    `M${num(x + k)} ${num(y)}H${num(x + w - k)}Q${num(x + w)} ${num(y)} ${num(x + w)} ${num(y + k)}V${num(y + h - k)}` +
    `Q${num(x + w)} ${num(y + h)} ${num(x + w - k)} ${num(y + h)}H${num(x + k)}` +
    `Q${num(x)} ${num(y + h)} ${num(x)} ${num(y + h - k)}V${num(y + k)}Q${num(x)} ${num(y)} ${num(x + k)} ${num(y)}Z`
  )
}
