import { alpha, lit, mix, shadow } from '../core/colour.ts'
import { type Frame, flat } from '../core/frame.ts'
import { num, type Point, type Quad, smooth } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'

/** Height of the mattress, mm. */
export const MATTRESS = 560

/** The duvet: level on top, turned down at the head, falling at the foot in a few soft folds. */
export function drawDuvet(
  stage: Stage,
  f: Frame,
  u0: number,
  u1: number,
  foot: number,
  linen: string,
  random: Random,
): void {
  const { d, look } = stage
  const fold = flat(f, u0 - 20, u1 + 20, MATTRESS + 24, 640, 820)
  d.fill(flat(f, u0 - 10, u1 + 10, MATTRESS + 4, 600, 660), shadow(0.16))
  const body: Quad = [
    f.at(u0 - 14, MATTRESS + 20, 660),
    f.at(u1 + 14, MATTRESS + 20, 660),
    f.at(u1 + 18, MATTRESS + 18, foot),
    f.at(u0 - 18, MATTRESS + 18, foot),
  ]
  const cover = random.pick([linen, linen, mix(look.textile.base, '#ffffff', 0.25)] as const)
  d.fill(
    body,
    d.upright(body[0][1], body[3][1], [
      [0, lit(cover, 0.95)],
      [0.5, lit(cover, 1.02)],
      [1, lit(cover, 1.04)],
    ]),
  )
  d.fill(fold, lit(linen, 1.03))
  const [a, b] = [f.at(u0 - 34, MATTRESS + 18, foot), f.at(u1 + 34, MATTRESS + 18, foot)]
  const s = f.scale(u0, foot)
  const hem = f.at(u0, 130, foot)[1]
  const wave: Point[] = []
  for (let i = 0; i <= 10; i++) wave.push([b[0] + ((a[0] - b[0]) * i) / 10, hem + random.between(-7, 7) * s])
  const r = 46 * s
  const edge = `M${num(a[0])} ${num(a[1] + r)}Q${num(a[0])} ${num(a[1])} ${num(a[0] + r)} ${num(a[1])}H${num(b[0] - r)}Q${num(b[0])} ${num(b[1])} ${num(b[0])} ${num(b[1] + r)}${smooth(wave).replace('M', 'L')}Z`
  d.shape(
    edge,
    d.upright(a[1], hem, [
      [0, lit(cover, 1.02)],
      [0.16, lit(cover, 0.95)],
      [1, lit(cover, 0.84)],
    ]),
  )
  d.withinPath(edge, () => {
    let [wide, narrow] = ['', '']
    for (let i = 0; i < 8; i++) {
      const px = a[0] + ((b[0] - a[0]) * (i + random.between(0.2, 0.8))) / 8
      const drift = random.between(-20, 20) * s
      const high = a[1] + (hem - a[1]) * random.between(0.08, 0.4)
      const fold = (half: number) =>
        `M${num(px)} ${num(high)}Q${num(px + drift - half * 0.4)} ${num((high + hem) / 2)} ${num(px + drift - half)} ${num(hem + 20)}H${num(px + drift + half * 0.7)}Q${num(px + drift + half * 0.1)} ${num((high + hem) / 2)} ${num(px)} ${num(high)}Z`
      wide += fold(random.between(40, 75) * s)
      narrow += fold(random.between(12, 26) * s)
    }
    d.shape(wide, shadow(0.035))
    d.shape(narrow, shadow(0.05))
  })
}

/** A knitted throw across the foot. */
export function drawThrow(stage: Stage, f: Frame, u0: number, u1: number, random: Random): void {
  const { d, look } = stage
  const wool = random.pick([
    look.textile.accent,
    mix(look.front, '#cbbda8', 0.45),
    mix(look.textile.accent, look.textile.base, 0.5),
  ] as const)
  const [from, to] = [1360, 1760]
  const v = MATTRESS + 30
  const top = flat(f, u0 - 26, u1 + 26, v, from, to)
  d.fill(flat(f, u0 - 22, u1 + 22, v - 6, from - 14, to + 26), shadow(0.14))
  d.fill(
    top,
    d.upright(top[0][1], top[3][1], [
      [0, lit(wool, 0.94)],
      [0.5, lit(wool, 1.06)],
      [1, wool],
    ]),
  )
  let ribs = ''
  for (let w = from + 22; w < to; w += 30) {
    const [p, q] = [f.at(u0 - 26, v, w), f.at(u1 + 26, v, w)]
    ribs += `M${num(p[0])} ${num(p[1])}H${num(q[0])}`
  }
  d.stroke(ribs, alpha(lit(wool, 0.6), 0.35), 1.4)
  let fringe = ''
  for (let u = u0 - 20; u < u1 + 24; u += 26) {
    const [p, q] = [f.at(u, v, to), f.at(u + random.between(-4, 4), v - 4, to + 50)]
    fringe += `M${num(p[0])} ${num(p[1])}L${num(q[0])} ${num(q[1])}`
  }
  d.stroke(fringe, lit(wool, 0.95), 2)
}
