import { alpha, lit, sheen } from '../core/colour.ts'
import { type Frame, type Rect, upright } from '../core/frame.ts'
import { blob, type Point } from '../core/path.ts'
import type { Stage } from '../core/stage.ts'
import type { Time } from '../look/look.ts'

const SKY: Record<Time, readonly [string, string, string]> = {
  morning: ['#dfe8ea', '#f3eee0', '#fbf0d8'],
  noon: ['#cfe0e8', '#e6eff0', '#f4f5ee'],
  dusk: ['#4c6482', '#8795a6', '#e6bd96'],
}
const LEAF: Record<Time, readonly [string, string, string]> = {
  morning: ['#c3cfae', '#a3b78c', '#86a077'],
  noon: ['#b5c8a4', '#93b083', '#759a6b'],
  dusk: ['#5b7072', '#48605d', '#364b47'],
}

/** A garden out of focus beyond the pane: sky, far trees, near shrubs. */
export function drawOutdoors(stage: Stage, f: Frame, r: Rect, w: number): void {
  const { d, look } = stage
  const random = stage.random(`garden${Math.round(r.u)}`)
  const sky = SKY[look.light.time]
  const leaf = LEAF[look.light.time]
  const [top, foot] = [f.at(r.u, r.v + r.h, w)[1], f.at(r.u, r.v, w)[1]]
  d.fill(
    upright(f, r, w),
    d.upright(top, foot, [
      [0, sky[0]],
      [0.5, sky[1]],
      [1, sky[2]],
    ]),
  )
  const hill = (height: number, swell: number, colour: string) => {
    const points: Point[] = [f.at(r.u - 500, r.v - 400, w)]
    const steps = 6
    const phase = random.between(0, 6)
    for (let i = -1; i <= steps + 1; i++) {
      const v = r.v + r.h * (height + swell * Math.sin(i * 1.3 + phase) + random.between(-0.5, 0.5) * swell)
      points.push(f.at(r.u + (r.w * i) / steps, v, w))
    }
    points.push(f.at(r.u + r.w + 500, r.v - 400, w))
    d.shape(blob(points), colour)
  }
  hill(0.44, 0.07, alpha(leaf[0], 0.55))
  hill(0.42, 0.07, alpha(leaf[0], 0.7))
  hill(0.3, 0.08, alpha(leaf[1], 0.6))
  hill(0.27, 0.08, alpha(leaf[1], 0.8))
  hill(0.13, 0.05, alpha(leaf[2], 0.6))
  hill(0.1, 0.05, lit(leaf[2], 1))
  const s = f.scale(r.u, w)
  for (let i = 0; i < 12; i++) {
    const [x, y] = f.at(r.u + random.next() * r.w, r.v + r.h * random.between(0.02, 0.46), w)
    const tone = lit(random.pick(leaf), random.between(0.86, 1.12))
    const crown = d.radial(0, 0, 1, [
      [0, alpha(tone, 0.6)],
      [0.5, alpha(tone, 0.4)],
      [1, alpha(tone, 0)],
    ])
    d.placed(
      x,
      y,
      random.between(90, 190) * s,
      () => d.ellipse(0, 0, 1, 1, crown),
      random.between(110, 240) * s,
    )
  }
  d.fill(upright(f, r, w), look.light.time === 'dusk' ? '#ffd9a010' : sheen(0.22))
}
