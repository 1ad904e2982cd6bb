import { alpha, lit, toLch } from '../core/colour.ts'
import type { Frame, Rect } from '../core/frame.ts'
import { type Point, polyline, smooth } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'

export type Direction = 'up' | 'along'

/**
 * The figure of timber on a rectangle. Woodgrain is a plain-sawn board: growth rings are nested cones, and a
 * plane cut beside their axis shows them as the arches called cathedrals. Veneer is quarter-sawn: fine and straight.
 */
export function drawGrain(stage: Stage, f: Frame, r: Rect, w: number, run: Direction, random: Random): void {
  const { d, look } = stage
  const scale = f.scale(r.u + r.w / 2, w)
  if (look.finish === 'painted-timber') {
    brushMarks(stage, f, r, w, run, random)
    return
  }
  const width = run === 'up' ? r.w : r.h
  const length = run === 'up' ? r.h : r.w
  const place = (across: number, along: number): Point =>
    run === 'up' ? f.at(r.u + across, r.v + along, w) : f.at(r.u + along, r.v + across, w)
  const strength = toLch(look.front).l < 0.5 ? 1.25 : 1
  const dark = lit(look.front, 0.72)
  const lines =
    look.finish === 'veneer' || width < 150
      ? straight(width, length, place, random, scale)
      : rings(width, length, place, random, scale)
  d.stroke(lines.broad, alpha(dark, 0.16 * strength), Math.max(1.1, 7 * scale))
  d.stroke(lines.fine, alpha(dark, 0.3 * strength), Math.max(0.55, 1.6 * scale))
  if (scale > 0.7) d.stroke(pores(width, length, place, random), alpha(dark, 0.34 * strength), 1.1)
}

type Lines = { fine: string; broad: string }
type Place = (across: number, along: number) => Point

function rings(width: number, length: number, place: Place, random: Random, scale: number): Lines {
  const lines: Lines = { fine: '', broad: '' }
  const axis = width * random.between(-0.1, 1.1)
  const cut = random.between(40, 110)
  const taper = random.between(0.03, 0.07) * (random.chance(0.5) ? 1 : -1)
  const origin = length * random.between(0.1, 0.9)
  const wave = random.between(0, 6)
  const gap = scale > 0.8 ? 6.5 : Math.max(7, width / 26, 3.2 / scale)
  const steps = Math.min(10, Math.max(4, Math.round(length / 110)))
  const reach = Math.hypot(Math.max(axis, width - axis), cut) + Math.abs(taper) * length
  for (let radius = cut * 0.4; radius < reach; radius += gap * random.between(0.6, 1.5)) {
    const kind = random.chance(0.28) ? 'broad' : 'fine'
    for (const side of [-1, 1]) {
      let points: Point[] = []
      const close = () => {
        if (points.length > 1) lines[kind] += smooth(points)
        points = []
      }
      for (let i = 0; i <= steps; i++) {
        const along = (length * i) / steps
        const ring = radius + taper * (along - origin) + 2.5 * Math.sin(along / 170 + wave + radius / 40)
        if (ring < cut) {
          close()
          continue
        }
        const across = axis + side * Math.sqrt(ring * ring - cut * cut)
        if (across > 1 && across < width - 1) points.push(place(across, along))
        else close()
      }
      close()
    }
  }
  return lines
}

/** Close to, the short open pores of oak and walnut. */
function pores(width: number, length: number, place: Place, random: Random): string {
  let d = ''
  const count = Math.min(420, Math.round((width * length) / 900))
  for (let i = 0; i < count; i++) {
    const [across, along] = [random.between(1, width - 1), random.next() * length]
    d += polyline([place(across, along), place(across, Math.min(length, along + random.between(8, 34)))])
  }
  return d
}

function straight(width: number, length: number, place: Place, random: Random, scale: number): Lines {
  const lines: Lines = { fine: '', broad: '' }
  const gap = scale > 0.8 ? 6 : Math.max(6, width / 34)
  const lean = random.between(-0.006, 0.006) * length
  for (let across = gap / 2; across < width - gap / 2; across += gap * random.between(0.5, 1.5)) {
    const clamp = (value: number) => Math.min(width - 1, Math.max(1, value))
    const middle = clamp(across + lean / 2 + random.between(-2, 2))
    const line = polyline([place(across, 0), place(middle, length / 2), place(clamp(across + lean), length)])
    lines[random.chance(0.22) ? 'broad' : 'fine'] += line
  }
  return lines
}

/** Paint laid on by hand: marks so faint they are felt rather than seen. */
function brushMarks(stage: Stage, f: Frame, r: Rect, w: number, run: Direction, random: Random): void {
  let marks = ''
  const width = run === 'up' ? r.w : r.h
  const length = run === 'up' ? r.h : r.w
  for (let across = 6; across < width - 4; across += random.between(8, 26)) {
    const from = random.between(0, 0.5) * length
    const to = Math.min(length, from + random.between(0.3, 0.8) * length)
    marks +=
      run === 'up'
        ? polyline([f.at(r.u + across, r.v + from, w), f.at(r.u + across, r.v + to, w)])
        : polyline([f.at(r.u + from, r.v + across, w), f.at(r.u + to, r.v + across, w)])
  }
  stage.d.stroke(marks, alpha(lit(stage.look.front, toLch(stage.look.front).l < 0.5 ? 1.35 : 0.8), 0.1), 0.8)
}
