import { drawBox } from '../core/box.ts'
import { mix, shadow, sheen } from '../core/colour.ts'
import { type Frame, upright } from '../core/frame.ts'
import { polygon } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'

/** A headboard from u0 to u1: upholstered plain or in channels, or panelled timber. mm. */
export function drawHeadboard(stage: Stage, f: Frame, u0: number, u1: number, random: Random): void {
  const { d, look } = stage
  const high = random.between(1120, 1280)
  const kind = random.pick(['channels', 'plain', 'cane'] as const)
  const cloth =
    kind === 'cane'
      ? look.wood
      : random.pick([
          look.textile.base,
          mix(look.textile.accent, '#e9dfd0', 0.55),
          look.textile.accent,
        ] as const)
  drawBox(d, f, { u0, u1, v0: 200, v1: high, w0: 0, w1: 70 }, { base: cloth })
  const r = { u: u0, v: 200, w: u1 - u0, h: high - 200 }
  const [t, b] = [f.at(u0, high, 70)[1], f.at(u0, 500, 70)[1]]
  d.fill(
    upright(f, r, 70),
    d.upright(t, b, [
      [0, sheen(0.14)],
      [0.3, sheen(0)],
      [1, shadow(0.2)],
    ]),
  )
  if (kind === 'plain') return
  const count = kind === 'channels' ? Math.round(r.w / 150) : 3
  let [dark, light] = ['', '']
  for (let i = 0; i <= count; i++) {
    const u = r.u + (r.w * i) / count
    const strip = (from: number, wide: number) =>
      polygon([
        f.at(u + from, r.v, 70),
        f.at(u + from + wide, r.v, 70),
        f.at(u + from + wide, high - 4, 70),
        f.at(u + from, high - 4, 70),
      ])
    if (i > 0 && i < count) dark += strip(-7, 14)
    if (i < count) light += strip(18, 40)
  }
  d.shape(dark, shadow(0.2))
  if (kind === 'channels') d.shape(light, sheen(0.12))
}
