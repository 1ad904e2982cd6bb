import { alpha, mix } from '../core/colour.ts'
import { type Point, polygon, smooth } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'
import type { WorktopKind } from '../look/look.ts'

type Place = (across: number, along: number) => Point

/** The figure of a slab, on any plane: `place` takes mm on the slab to the sheet. */
export function drawStone(
  stage: Stage,
  kind: WorktopKind,
  place: Place,
  width: number,
  height: number,
  random: Random,
): void {
  if (kind === 'marble') drawVeins(stage, place, width, height, random, 1)
  else if (kind === 'dark-stone') drawVeins(stage, place, width, height, random, 0.6)
  else if (kind === 'terrazzo') drawChips(stage, place, width, height, random)
  else if (kind === 'quartz') drawVeins(stage, place, width, height, random, 0.35)
}

/** Veins wander one way across the slab, thicken, thin and fork. */
function drawVeins(
  stage: Stage,
  place: Place,
  width: number,
  height: number,
  random: Random,
  strength: number,
): void {
  const { d, look } = stage
  const { mark } = look.worktop
  const lean = random.between(0.35, 0.9) * (random.chance(0.5) ? 1 : -1)
  const step = Math.max(45, height / 9)
  let [clouds, bodies, threads] = ['', '', '']
  const count = Math.max(3, Math.round((width + height) / 520))
  for (let i = 0; i < count; i++) {
    let u = (width * (i + random.between(0, 1))) / count - (lean * height) / 2
    let drift = 0
    const points: Point[] = []
    const fork: Point[] = []
    const forksAt = random.between(0.2, 0.7) * height
    for (let v = -step; v <= height + step; v += step) {
      drift = drift * 0.6 + random.between(-1, 1) * step * 0.55
      u += lean * step + drift * 0.6
      points.push(place(u, v))
      if (v > forksAt) fork.push(place(u + (v - forksAt) * random.between(0.35, 0.55), v))
    }
    const line = smooth(points)
    if (i % 2 === 0) clouds += line
    bodies += i % 3 === 0 ? line : ''
    threads += line + (fork.length > 2 ? smooth(fork) : '')
  }
  const [p, q] = [place(0, 0), place(0, 100)]
  const scale = Math.max(0.12, Math.hypot(q[0] - p[0], q[1] - p[1]) / 100)
  d.stroke(clouds, alpha(mark, 0.1 * strength), 46 * scale, 'round')
  d.stroke(clouds, alpha(mark, 0.12 * strength), 18 * scale, 'round')
  d.stroke(bodies, alpha(mark, 0.3 * strength), Math.max(1, 6 * scale), 'round')
  d.stroke(threads, alpha(mark, 0.42 * strength), Math.max(0.6, 2 * scale), 'round')
}

/** Marble chips of three colours in a pale ground. */
function drawChips(stage: Stage, place: Place, width: number, height: number, random: Random): void {
  const { d, look } = stage
  const tones = [look.worktop.mark, '#8f938c', '#c9a98b', mix(look.worktop.mark, '#5d5a55', 0.6)]
  const paths = tones.map(() => '')
  const count = Math.min(420, Math.round((width * height) / 5200))
  for (let i = 0; i < count; i++) {
    const [u, v, r] = [random.next() * width, random.next() * height, random.between(5, 17)]
    const turn = random.between(0, 6.3)
    const chip = [0, 1, 2, 3].map((k) => {
      const reach = r * random.between(0.6, 1.1)
      return place(u + reach * Math.cos(turn + k * 1.57), v + reach * Math.sin(turn + k * 1.57))
    })
    const tone = random.whole(0, tones.length - 1)
    paths[tone] = (paths[tone] ?? '') + polygon(chip)
  }
  paths.forEach((path, i) => {
    d.shape(path, alpha(tones[i] ?? look.worktop.mark, 0.6))
  })
}
