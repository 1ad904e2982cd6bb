import { lit, shadow } from '../core/colour.ts'
import { type Frame, type Rect, upright } from '../core/frame.ts'
import { num, rounded } from '../core/path.ts'
import type { Stage } from '../core/stage.ts'

/** A bar `out` mm before the door: its shadow, then three tones of metal across it, and its feet. */
export function drawBar(stage: Stage, f: Frame, r: Rect, w: number, out: number): void {
  const { d, look } = stage
  const { low, mid, high } = look.handle.metal
  const aside = look.light.side < 0 ? 9 : -9
  const standing = r.h > r.w
  const cast = upright(f, { ...r, u: r.u + aside * (out / 28), v: r.v - out * 0.5 }, w)
  const near = f.scale(r.u, w) > 0.7 && f.facing === 'front'
  if (near) {
    const [x, y] = cast[3]
    const [wide, high] = [cast[1][0] - x, cast[1][1] - y]
    for (const [grow, strength] of [
      [5, 0.07],
      [1.5, 0.1],
      [-1, 0.1],
    ] as const)
      d.shape(rounded(x - grow, y - grow, wide + 2 * grow, high + 2 * grow, 9), shadow(strength))
  } else d.fill(cast, shadow(0.26))
  const foot = standing ? r.h * 0.1 : r.w * 0.1
  if (out > 15)
    for (const end of [foot, (standing ? r.h : r.w) - foot - 10]) {
      const rect = standing
        ? { u: r.u, v: r.v + end, w: r.w, h: 10 }
        : { u: r.u + end, v: r.v, w: 10, h: r.h }
      d.fill(upright(f, rect, w + 4), low)
    }
  const slice = (from: number, to: number): Rect =>
    standing
      ? { u: r.u + r.w * from, v: r.v, w: r.w * (to - from), h: r.h }
      : { u: r.u, v: r.v + r.h * (1 - to), w: r.w, h: r.h * (to - from) }
  if (near) {
    const [a, b, , c] = upright(f, r, w + out)
    const tones = [
      [0, mid],
      [0.3, high],
      [0.6, mid],
      [1, low],
    ] as const
    const path = rounded(a[0], c[1], b[0] - a[0], a[1] - c[1], Math.min(b[0] - a[0], a[1] - c[1]) / 2)
    d.shape(path, standing ? d.level(a[0], b[0], tones) : d.upright(c[1], a[1], tones))
    return
  }
  d.fill(upright(f, r, w + out), mid)
  d.fill(upright(f, slice(0.15, 0.45), w + out), high)
  d.fill(upright(f, slice(0.72, 1), w + out), low)
}

/** A round knob with its shadow. */
export function drawKnob(stage: Stage, f: Frame, u: number, v: number, w: number): void {
  const { d, look } = stage
  const { low, mid, high } = look.handle.metal
  const [x, y] = f.at(u, v, w + 22)
  const foot = f.at(u, v, w)[0]
  const px = f.facing === 'front' ? foot : (x + foot) / 2
  const s = f.scale(u, w)
  const squash = f.facing === 'front' ? 1 : 0.62
  const r = 17 * s
  const aside = -look.light.side * 7 * s
  d.ellipse(px + aside, y + 9 * s, r * squash * 1.05, r * 1.05, shadow(0.3))
  if (s > 0.8) {
    d.shape(rounded(px - 7 * s, Math.min(y, f.at(u, v, w)[1]) - 7 * s, 14 * s, 14 * s + 4, 4 * s), low)
    const [hx, hy] = [x - aside * 0.7, y - 6 * s]
    d.ellipse(
      x,
      y,
      r,
      r,
      d.radial(hx, hy, r * 1.5, [
        [0, high],
        [0.35, mid],
        [1, low],
      ]),
    )
    return
  }
  d.ellipse(x, y, r * squash, r, low)
  d.ellipse(x - aside * 0.2, y - 1.6 * s, r * 0.84 * squash, r * 0.84, mid)
  d.ellipse(x - aside * 0.7, y - 5.5 * s, r * 0.34 * squash, r * 0.3, high)
}

/** A cup pull: a half dome, open below. */
export function drawCup(stage: Stage, f: Frame, u: number, v: number, w: number): void {
  const { d, look } = stage
  const { low, mid, high } = look.handle.metal
  const [a, b] = [f.at(u - 48, v - 16, w + 18), f.at(u + 48, v - 16, w + 18)]
  const s = f.scale(u, w)
  const rise = 40 * s
  const half = (b[0] - a[0]) / 2
  const path = (dx: number, dy: number) =>
    `M${num(a[0] + dx)} ${num(a[1] + dy)}C${num(a[0] + dx)} ${num(a[1] + dy - rise)} ${num(a[0] + dx + half * 0.4)} ${num(a[1] + dy - rise)} ${num(a[0] + dx + half)} ${num((a[1] + b[1]) / 2 + dy - rise)}` +
    `S${num(b[0] + dx)} ${num(b[1] + dy - rise)} ${num(b[0] + dx)} ${num(b[1] + dy)}Z`
  d.shape(path(-look.light.side * 6 * s, 10 * s), shadow(0.28))
  d.shape(
    path(0, 0),
    d.upright(a[1] - rise, a[1], [
      [0, mid],
      [0.28, high],
      [0.6, mid],
      [1, low],
    ]),
  )
  d.stroke(`M${num(a[0])} ${num(a[1])}L${num(b[0])} ${num(b[1])}`, lit(low, 0.7), Math.max(0.7, 3 * s))
}

/** A strap of leather hanging from a stud. */
export function drawTab(stage: Stage, f: Frame, u: number, v: number, w: number): void {
  const { d, look } = stage
  const hide = look.timber ? '#5b3d28' : '#a8703f'
  const r: Rect = { u: u - 16, v: v - 92, w: 32, h: 92 }
  d.fill(upright(f, { ...r, u: r.u - look.light.side * 8, v: r.v - 9 }, w), shadow(0.26))
  const [top, foot] = [f.at(u, v, w)[1], f.at(u, v - 92, w)[1]]
  d.fill(
    upright(f, r, w + 12),
    d.upright(top, foot, [
      [0, lit(hide, 0.9)],
      [0.4, lit(hide, 1.18)],
      [1, lit(hide, 0.72)],
    ]),
  )
  const [x, y] = f.at(u, v - 18, w + 13)
  const s = f.scale(u, w)
  d.ellipse(x, y, 6 * s * (f.facing === 'front' ? 1 : 0.6), 6 * s, look.metal.high)
}
