import { lit, shadow } from '../core/colour.ts'
import type { Frame } from '../core/frame.ts'
import type { Stage } from '../core/stage.ts'

/** A plump pillow standing on its long edge at (u, v, w), mm. */
export function drawPillow(
  stage: Stage,
  f: Frame,
  u: number,
  v: number,
  w: number,
  width: number,
  height: number,
  colour: string,
): void {
  const { d, look } = stage
  const [x, y] = f.at(u, v, w)
  d.placed(x, y, f.scale(u, w), () => {
    const [a, h] = [width / 2, height]
    const lit0 = look.light.side < 0 ? -a : a
    const paint = d.radial(lit0 * 0.35, -h * 0.66, a * 1.35, [
      [0, lit(colour, 1.05)],
      [0.55, lit(colour, 0.97)],
      [1, lit(colour, 0.8)],
    ])
    const outline = (dx: number, dy: number) =>
      `M${-a + 14 + dx} ${-h * 0.5 + dy}C${-a + 20 + dx} ${-h * 0.75 + dy} ${-a - 6 + dx} ${-h + dy} ${-a + 6 + dx} ${-h + 2 + dy}C${-a * 0.5 + dx} ${-h * 0.95 + dy} ${a * 0.5 + dx} ${-h * 0.95 + dy} ${a - 6 + dx} ${-h + 2 + dy}` +
      `C${a + 6 + dx} ${-h + dy} ${a - 20 + dx} ${-h * 0.75 + dy} ${a - 14 + dx} ${-h * 0.5 + dy}C${a - 18 + dx} ${-h * 0.25 + dy} ${a + 10 + dx} ${4 + dy} ${a - 8 + dx} ${2 + dy}C${a * 0.5 + dx} ${-6 + dy} ${-a * 0.5 + dx} ${-6 + dy} ${-a + 8 + dx} ${2 + dy}C${-a - 10 + dx} ${4 + dy} ${-a + 18 + dx} ${-h * 0.25 + dy} ${-a + 14 + dx} ${-h * 0.5 + dy}Z`
    d.shape(outline(-look.light.side * 16, 6), shadow(0.1))
    d.shape(outline(0, 0), paint)
    d.stroke(
      `M${-a + 24} ${-h + 16}C${-a * 0.6} ${-h * 0.82} ${-a * 0.5} ${-h * 0.76} ${-a * 0.34} ${-h * 0.72}M${a - 24} ${-h + 16}C${a * 0.6} ${-h * 0.82} ${a * 0.5} ${-h * 0.78} ${a * 0.4} ${-h * 0.75}`,
      shadow(0.045),
      9,
      'round',
    )
  })
}
