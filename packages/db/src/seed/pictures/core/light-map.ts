import type { Point } from './path.ts'
import { encodeIndexedPng } from './png.ts'

const WIDTH = 200
const HEIGHT = 134
const CELL = 8
const STEPS = 127

/**
 * Soft light and shade over the whole sheet, worked out on cells of 8 units and laid on as one small image:
 * a fraction of what blur filters cost in librsvg. Positive is light, negative shade; 1 is opaque.
 */
export class LightMap {
  private readonly cells = new Float32Array(WIDTH * HEIGHT)

  /** Adds an amount that falls off smoothly from the middle of an ellipse to its rim. */
  glow(cx: number, cy: number, rx: number, ry: number, amount: number): void {
    this.each(cx - rx, cy - ry, cx + rx, cy + ry, (x, y) => {
      const r = ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2
      return r < 1 ? amount * (1 - r) ** 2 : 0
    })
  }

  /** Adds to every cell what `amount` says for its centre. */
  wash(amount: (x: number, y: number) => number): void {
    this.each(0, 0, WIDTH * CELL, HEIGHT * CELL, amount)
  }

  /** A patch of light or shade with edges `soft` units wide. Convex polygons only. */
  patch(points: readonly Point[], amount: number, soft: number): void {
    const xs = points.map(([x]) => x)
    const ys = points.map(([, y]) => y)
    const edges = points.map((p, i): readonly [number, number, number] => {
      const q = points[(i + 1) % points.length] ?? p
      const length = Math.hypot(q[0] - p[0], q[1] - p[1]) || 1
      const nx = (q[1] - p[1]) / length
      const ny = (p[0] - q[0]) / length
      return [nx, ny, nx * p[0] + ny * p[1]]
    })
    const cx = xs.reduce((a, b) => a + b, 0) / xs.length
    const cy = ys.reduce((a, b) => a + b, 0) / ys.length
    const turn = edges.some(([nx, ny, c]) => nx * cx + ny * cy > c) ? -1 : 1
    this.each(
      Math.min(...xs) - soft,
      Math.min(...ys) - soft,
      Math.max(...xs) + soft,
      Math.max(...ys) + soft,
      (x, y) => {
        let share = 1
        for (const [nx, ny, c] of edges) {
          const inside = (turn * (c - nx * x - ny * y)) / soft + 0.5
          if (inside <= 0) return 0
          if (inside < 1) share *= inside * inside * (3 - 2 * inside)
        }
        return amount * share
      },
    )
  }

  /** The map as an indexed PNG in a data URI; uncompressed, so the bytes do not hang on a zlib version. */
  toDataUri(light: string, shade: string): string {
    const rows = Buffer.alloc((WIDTH + 1) * HEIGHT)
    for (let y = 0; y < HEIGHT; y++)
      for (let x = 0; x < WIDTH; x++) {
        const v = this.cells[y * WIDTH + x] ?? 0
        const step = Math.min(STEPS, Math.round(Math.abs(v) * STEPS * 1.5))
        rows[y * (WIDTH + 1) + 1 + x] = v >= 0 ? step : 128 + step
      }
    const palette = Buffer.alloc(768)
    const opacity = Buffer.alloc(256)
    for (let i = 0; i < 256; i++) {
      Buffer.from((i < 128 ? light : shade).slice(1, 7), 'hex').copy(palette, i * 3)
      opacity[i] = Math.round(((i & 127) / STEPS / 1.5) * 255)
    }
    return `data:image/png;base64,${encodeIndexedPng(WIDTH, HEIGHT, rows, palette, opacity).toString('base64')}`
  }

  private each(
    x0: number,
    y0: number,
    x1: number,
    y1: number,
    amount: (x: number, y: number) => number,
  ): void {
    const [left, right] = [Math.max(0, Math.floor(x0 / CELL)), Math.min(WIDTH, Math.ceil(x1 / CELL))]
    const [top, bottom] = [Math.max(0, Math.floor(y0 / CELL)), Math.min(HEIGHT, Math.ceil(y1 / CELL))]
    for (let row = top; row < bottom; row++)
      for (let column = left; column < right; column++) {
        const i = row * WIDTH + column
        this.cells[i] = (this.cells[i] ?? 0) + amount((column + 0.5) * CELL, (row + 0.5) * CELL)
      }
  }
}
