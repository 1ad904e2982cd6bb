import type { Rect } from '../pictures/core/frame.ts'
import { drawGlass } from './glass.ts'
import { drawPiece } from './joinery.ts'
import type { Street } from './street.ts'

/** A large window: panes side by side, a row of lights over them when `transom` says from which height. */
export type ShopWindow = Rect & {
  readonly panes: number
  readonly transom?: number
  /** Lights above the transom for each pane below it. */
  readonly lights?: number
  readonly bar: number
}

export function drawShopWindow(street: Street, r: ShopWindow, out = 60): void {
  const { paint } = street.front
  const low = r.transom === undefined ? r.h : r.transom - r.v
  const [wide, top] = [r.w / r.panes, r.v + r.h]
  for (let i = 0; i < r.panes; i++) {
    const pane = { u: r.u + i * wide, v: r.v, w: wide, h: low }
    drawGlass(street, pane, r.transom === undefined)
    if (r.transom !== undefined) drawGlass(street, { ...pane, v: r.transom, h: top - r.transom })
  }
  const upright = (u: number, v: number, h: number, bar: number) =>
    drawPiece(street, { u: u - bar / 2, v, w: bar, h }, out, paint)
  if (r.transom !== undefined) {
    const count = r.panes * (r.lights ?? 1)
    for (let i = 1; i < count; i++) upright(r.u + (r.w * i) / count, r.transom, top - r.transom, r.bar * 0.62)
  }
  for (let i = 1; i < r.panes; i++) upright(r.u + wide * i, r.v, r.h, r.bar)
  if (r.transom !== undefined)
    drawPiece(street, { u: r.u, v: r.transom - r.bar / 2, w: r.w, h: r.bar }, out, paint)
  for (const u of [r.u, r.u + r.w - r.bar]) drawPiece(street, { u, v: r.v, w: r.bar, h: r.h }, out, paint)
  drawPiece(street, { u: r.u, v: r.v, w: r.w, h: r.bar }, out + 10, paint)
  drawPiece(street, { u: r.u, v: top - r.bar, w: r.w, h: r.bar }, out, paint)
}
