import { lit, mix, shadow, sheen } from '../core/colour.ts'
import { num, rounded } from '../core/path.ts'
import { shadeFloor } from '../core/soft.ts'
import type { Stage } from '../core/stage.ts'

/** An upholstered bench at (x, z) mm: padded seat on four turned legs. */
export function drawBench(stage: Stage, x: number, z: number, width: number): void {
  const { d, look } = stage
  const f = stage.facing(z)
  const [px, py] = f.at(x, 0, 0)
  const s = f.scale(x, 0)
  const rise = (py - f.at(x, 0, -420)[1]) / s
  const cloth = stage
    .random('bench')
    .pick([look.textile.base, mix(look.textile.accent, '#e6dccb', 0.5)] as const)
  shadeFloor(stage, stage.back, x - width / 2, x + width / 2, z - 420, z, 0.9, 160)
  d.placed(px, py, s, () => {
    const a = width / 2
    for (const side of [-1, 1])
      d.shape(`M${side * (a - 70)} ${num(-rise)}h22v-340h-22Z`, lit(look.wood, 0.55))
    for (const side of [-1, 1]) {
      const u = side * (a - 60)
      d.shape(
        `M${u - 20} -330H${u + 20}L${u + 13} 0H${u - 13}Z`,
        d.level(u - 20, u + 20, [
          [0, lit(look.wood, 0.95)],
          [0.4, lit(look.wood, 1.1)],
          [1, lit(look.wood, 0.68)],
        ]),
      )
    }
    const deep = rise * 0.75
    d.shape(
      `M${-a + 6} -440L${-a + 40} ${num(-445 - deep)}H${a - 40}L${a - 6} -440Z`,
      d.upright(-445 - deep, -440, [
        [0, lit(cloth, 0.97)],
        [1, lit(cloth, 1.07)],
      ]),
    )
    d.shape(
      rounded(-a, -455, width, 150, 44),
      d.upright(-455, -305, [
        [0, lit(cloth, 1.05)],
        [0.3, lit(cloth, 0.98)],
        [1, lit(cloth, 0.78)],
      ]),
    )
    d.stroke(`M${-a + 14} -392H${a - 14}`, shadow(0.14), 4)
    d.stroke(`M${-a + 30} -446H${a - 30}`, sheen(0.35), 5, 'round')
  })
}

/** A round pouffe. */
export function drawPouffe(stage: Stage, x: number, z: number): void {
  const { d, look } = stage
  const f = stage.facing(z)
  const [px, py] = f.at(x, 0, 0)
  const s = f.scale(x, 0)
  const cloth = stage
    .random('pouffe')
    .pick([look.textile.base, mix(look.textile.accent, '#e6dccb', 0.4), look.textile.accent] as const)
  shadeFloor(stage, stage.back, x - 220, x + 220, z - 240, z + 120, 0.8, 140)
  d.placed(px, py, s, () => {
    d.shape(
      'M-236 -380C-240 -410 240 -410 236 -380L226 -40C220 10 -220 10 -226 -40Z',
      d.level(-236, 236, [
        [0, lit(cloth, 0.93)],
        [0.3, lit(cloth, 1.06)],
        [0.6, lit(cloth, 0.96)],
        [1, lit(cloth, 0.72)],
      ]),
    )
    d.ellipse(0, -385, 234, 46, lit(cloth, 1.09))
    d.stroke('M-232 -350C-200 -308 200 -308 232 -350', shadow(0.14), 5)
    d.stroke('M-228 -70C-190 -24 190 -24 228 -70', shadow(0.14), 5)
  })
}
