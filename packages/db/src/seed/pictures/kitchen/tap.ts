import { shadow } from '../core/colour.ts'
import { type Frame, flat } from '../core/frame.ts'
import { num } from '../core/path.ts'
import { shadeUnder } from '../core/soft.ts'
import type { Stage } from '../core/stage.ts'
import { WORKTOP } from './heights.ts'

export type TapKind = 'swan' | 'bridge' | 'square'

/** A tap behind a sink: swan neck, bridge with two levers, or a square spout. Colours follow the handles. */
export function drawTap(stage: Stage, f: Frame, u: number, kind: TapKind, w = 70): void {
  const { d, look } = stage
  const { low, mid, high } = look.metal
  const [x, y] = f.at(u, WORKTOP, w)
  const s = f.scale(u, w)
  const squash = f.facing === 'front' ? s : s * 0.6
  shadeUnder(stage, x, y, 70 * squash, 9 * s, 0.4)
  const tube = (path: string, width: number) => {
    d.stroke(path, low, width, 'round')
    d.stroke(path, mid, width * 0.72, 'round')
    d.placed(-width * 0.12, -width * 0.08, 1, () => d.stroke(path, high, width * 0.24, 'round'))
  }
  d.placed(
    x,
    y,
    s,
    () => {
      if (kind === 'bridge') {
        tube('M-85 0V-70M85 0V-70', 22)
        tube('M-85 -70H85', 18)
        tube('M0 -70V-250C0 -360 130 -360 130 -262V-240', 20)
        tube('M-112 -92H-58M112 -92H58', 12)
      } else if (kind === 'square') {
        tube('M0 0V-300H170V-262', 20)
        tube('M22 -60H80', 13)
      } else {
        tube('M0 0V-250C0 -390 165 -390 165 -262V-232', 22)
        tube('M14 -46L72 -66', 12)
      }
      d.shape('M-17 0H17V-12H-17Z', low)
    },
    squash,
  )
}

/** The bowl of a sink let into the worktop, seen over its front edge. */
export function drawSinkBowl(stage: Stage, f: Frame, u: number, width: number): void {
  const { d } = stage
  const bowl = flat(f, u - width / 2, u + width / 2, WORKTOP, 110, 530)
  d.fill(
    bowl,
    d.upright(bowl[0][1], bowl[3][1], [
      [0, '#6f7376'],
      [1, '#a9adae'],
    ]),
  )
  d.fill(flat(f, u - width / 2, u + width / 2, WORKTOP, 110, 200), shadow(0.3))
}

/** A white fireclay sink with its apron before the doors. */
export function drawBelfast(stage: Stage, f: Frame, u: number, width: number): void {
  const { d } = stage
  const half = width / 2
  const bowl = flat(f, u - half + 25, u + half - 25, WORKTOP - 2, 110, 560)
  d.fill(flat(f, u - half, u + half, WORKTOP, 90, 640), '#f4f1ea')
  d.fill(
    bowl,
    d.upright(bowl[0][1], bowl[3][1], [
      [0, '#b9b4aa'],
      [1, '#e8e4db'],
    ]),
  )
  const [a, b] = [f.at(u - half, WORKTOP, 640), f.at(u + half, WORKTOP - 232, 640)]
  const s = f.scale(u, 640)
  d.shape(
    `M${num(a[0])} ${num(a[1])}H${num(b[0])}V${num(b[1] - 14 * s)}Q${num(b[0])} ${num(b[1])} ${num(b[0] - 14 * s)} ${num(b[1])}H${num(a[0] + 14 * s)}Q${num(a[0])} ${num(b[1])} ${num(a[0])} ${num(b[1] - 14 * s)}Z`,
    d.upright(a[1], b[1], [
      [0, '#fffdf8'],
      [0.12, '#f6f3ec'],
      [0.75, '#ece8de'],
      [1, '#cfc9bc'],
    ]),
  )
  d.stroke(`M${num(a[0] + 2)} ${num(b[1] + 1)}H${num(b[0] - 2)}`, shadow(0.4), 2)
}
