import { num, type Point, polygon } from './path.ts'

/** A colour at an offset 0..1 along a gradient. */
export type Stop = readonly [offset: number, colour: string]

/**
 * The sheet: shapes in painting order and the gradients they use. 1600 × 1067 units.
 * Upright and level gradients are nearly free in librsvg, slanted and radial ones cost by area: keep those small.
 */
export class Drawing {
  private readonly body: string[] = []
  private readonly defs: string[] = []
  private readonly known = new Map<string, string>()
  private clips = 0

  fill(points: readonly Point[], paint: string): void {
    this.body.push(`<path d="${polygon(points)}" fill="${paint}"/>`)
  }

  /** A filled path written out by the caller. */
  shape(d: string, paint: string): void {
    if (d !== '') this.body.push(`<path d="${d}" fill="${paint}"/>`)
  }

  stroke(d: string, colour: string, width: number, cap: 'butt' | 'round' = 'butt'): void {
    if (d === '') return
    const end = cap === 'round' ? ' stroke-linecap="round" stroke-linejoin="round"' : ''
    this.body.push(`<path d="${d}" fill="none" stroke="${colour}" stroke-width="${num(width, 100)}"${end}/>`)
  }

  ellipse(cx: number, cy: number, rx: number, ry: number, paint: string): void {
    this.body.push(
      `<ellipse cx="${num(cx)}" cy="${num(cy)}" rx="${num(rx)}" ry="${num(ry)}" fill="${paint}"/>`,
    )
  }

  /** An image stretched over the whole sheet. */
  overlay(dataUri: string): void {
    this.body.push(image(dataUri))
  }

  /** Keeps a place in the painting order; the returned function fills it later with an image over the sheet. */
  reserve(): (dataUri: string) => void {
    const place = this.body.push('') - 1
    return (dataUri) => {
      this.body[place] = image(dataUri)
    }
  }

  /** What `paint` draws shows only inside the polygon. */
  within(points: readonly Point[], paint: () => void): void {
    this.withinPath(polygon(points), paint)
  }

  withinPath(d: string, paint: () => void): void {
    const id = `c${this.clips++}`
    this.defs.push(`<clipPath id="${id}"><path d="${d}"/></clipPath>`)
    this.body.push(`<g clip-path="url(#${id})">`)
    paint()
    this.body.push('</g>')
  }

  /** What `paint` draws is in its own units from (x, y): `s` sheet units each, y still down; `sx` squashes sideways. */
  placed(x: number, y: number, s: number, paint: () => void, sx = s): void {
    this.body.push(`<g transform="matrix(${num(sx, 10000)} 0 0 ${num(s, 10000)} ${num(x)} ${num(y)})">`)
    paint()
    this.body.push('</g>')
  }

  /** A gradient from one point to another; returns the paint. */
  gradient(from: Point, to: Point, stops: readonly Stop[]): string {
    const place = `x1="${num(from[0])}" y1="${num(from[1])}" x2="${num(to[0])}" y2="${num(to[1])}"`
    return this.define('linearGradient', place, stops)
  }

  upright(y0: number, y1: number, stops: readonly Stop[]): string {
    return this.gradient([0, y0], [0, y1], stops)
  }

  level(x0: number, x1: number, stops: readonly Stop[]): string {
    return this.gradient([x0, 0], [x1, 0], stops)
  }

  /** A round gradient, flattened to `ry` when given. */
  radial(cx: number, cy: number, r: number, stops: readonly Stop[], ry = r): string {
    const squash =
      ry === r
        ? ''
        : ` gradientTransform="translate(0 ${num(cy)}) scale(1 ${num(ry / r, 1000)}) translate(0 ${num(-cy)})"`
    return this.define('radialGradient', `cx="${num(cx)}" cy="${num(cy)}" r="${num(r)}"${squash}`, stops)
  }

  toString(): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1067" viewBox="0 0 1600 1067"><defs>${this.defs.join('')}</defs>${this.body.join('')}</svg>`
  }

  private define(kind: 'linearGradient' | 'radialGradient', place: string, stops: readonly Stop[]): string {
    const colours = stops.map(([offset, colour]) => stop(offset, colour)).join('')
    const markup = ` gradientUnits="userSpaceOnUse" ${place}>${colours}</${kind}>`
    const seen = this.known.get(kind + markup)
    if (seen) return seen
    const id = `g${this.known.size}`
    this.defs.push(`<${kind} id="${id}"${markup}`)
    this.known.set(kind + markup, `url(#${id})`)
    return `url(#${id})`
  }
}

const image = (dataUri: string) =>
  `<image width="1600" height="1067" preserveAspectRatio="none" href="${dataUri}"/>`

function stop(offset: number, colour: string): string {
  const opacity =
    colour.length > 7 ? ` stop-opacity="${num(Number.parseInt(colour.slice(7), 16) / 255, 1000)}"` : ''
  return `<stop offset="${num(offset, 1000)}" stop-color="${colour.slice(0, 7)}"${opacity}/>`
}
