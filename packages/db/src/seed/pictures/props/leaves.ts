import { num } from '../core/path.ts'

/** An almond-shaped leaf from (x, y), `length` long at `angle` radians (0 = up, positive = to the right). */
export function leaf(x: number, y: number, length: number, width: number, angle: number): string {
  const [sx, sy] = [Math.sin(angle), -Math.cos(angle)]
  const [tx, ty] = [x + sx * length, y + sy * length]
  const [mx, my] = [x + sx * length * 0.45, y + sy * length * 0.45]
  const [nx, ny] = [Math.cos(angle) * width, Math.sin(angle) * width]
  return `M${num(x)} ${num(y)}Q${num(mx + nx)} ${num(my + ny)} ${num(tx)} ${num(ty)}Q${num(mx - nx)} ${num(my - ny)} ${num(x)} ${num(y)}Z`
}
