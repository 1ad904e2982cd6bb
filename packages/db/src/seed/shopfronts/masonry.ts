import { alpha, lit, mix } from '../pictures/core/colour.ts'
import { type Rect, upright } from '../pictures/core/frame.ts'
import { polygon } from '../pictures/core/path.ts'
import type { Random } from '../pictures/core/random.ts'
import type { Masonry } from './shopfront.ts'
import type { Street } from './street.ts'

type Block = { readonly u: number; readonly w: number; readonly v: number; readonly h: number }

const TONES = 6

/** A wall laid block by block within the rectangle. */
export function drawMasonry(street: Street, wall: Masonry, r: Rect, name: string): void {
  const { f, tone, inside } = street
  const { d } = inside
  const random = inside.random(`masonry-${name}`)
  const face = upright(f, r, 0)
  d.fill(face, tone(wall.joint))
  const joint = wall.kind === 'ashlar' ? 5 : wall.kind === 'brick' ? 10 : 14
  const paths = Array.from({ length: TONES }, () => '')
  let lights = ''
  for (const block of lay(wall.kind, r, random)) {
    const at = random.whole(0, TONES - 1)
    const inner = { ...block, w: block.w - joint, h: block.h - joint }
    paths[at] = (paths[at] ?? '') + polygon(upright(f, inner, 0))
    if (wall.kind !== 'brick') lights += polygon(upright(f, { ...inner, v: inner.v + inner.h - 9, h: 9 }, 0))
  }
  const spread = wall.kind === 'ashlar' ? 0.011 : wall.kind === 'brick' ? 0.032 : 0.03
  d.within(face, () => {
    paths.forEach((path, i) => {
      const base = mix(wall.colour, wall.second, [0, 0.15, 0.72, 0.3, 0, 0.5][i] ?? 0)
      d.shape(path, tone(base, 1 + (i - (TONES - 1) / 2) * spread))
    })
    d.shape(lights, alpha(lit(tone(wall.colour), 1.16), 0.5))
  })
}

/** The blocks of a rectangle, course by course from a whole number of courses above the pavement. */
function lay(kind: Masonry['kind'], r: Rect, random: Random): Block[] {
  const blocks: Block[] = []
  let row = 0
  let v = kind === 'brick' ? Math.floor(r.v / 75) * 75 : r.v
  while (v < r.v + r.h) {
    const h =
      kind === 'brick' ? 75 : kind === 'ashlar' ? 330 : random.pick([190, 240, 150, 290, 210] as const)
    let u = Math.floor(r.u / 675) * 675 - (row % 2) * (kind === 'brick' ? 168.75 : 340) - 340
    for (let place = 0; u < r.u + r.w; place++) {
      const w = width(kind, place, random)
      if (u + w > r.u) blocks.push({ u, w, v, h })
      u += w
    }
    v += h
    row++
  }
  return blocks
}

function width(kind: Masonry['kind'], place: number, random: Random): number {
  // Flemish bond: a stretcher, a header.
  if (kind === 'brick') return place % 2 === 0 ? 225 : 112.5
  return kind === 'ashlar' ? 680 : random.between(260, 620)
}
