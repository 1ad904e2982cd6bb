import { lit } from '../core/colour.ts'
import { num } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'
import { leaf } from './leaves.ts'

/** A vase of cut branches: olive, eucalyptus or blossom. mm about its foot; about 600 mm tall. */
export function drawStems(stage: Stage, random: Random): void {
  const { d } = stage
  const glaze = random.pick(['#efe9dd', '#cbbfae', '#7f8a80', '#b08565', '#444b4c', '#d9c9b6'] as const)
  const kind = random.pick(['olive', 'eucalyptus', 'blossom'] as const)
  const green = kind === 'eucalyptus' ? '#8fa394' : kind === 'olive' ? '#76855c' : '#7a8760'
  const count = random.whole(4, 6)
  let [twigs, back, front, flowers] = ['', '', '', '']
  for (let i = 0; i < count; i++) {
    const lean = -0.55 + (1.1 * i) / (count - 1) + random.between(-0.1, 0.1)
    const length = random.between(260, 400) * (1 - Math.abs(lean) * 0.3)
    const bend = lean * 0.6
    const at = (t: number): [number, number, number] => {
      const a = lean * 0.5 + bend * t
      return [Math.sin(a) * length * t, -205 - Math.cos(a) * length * t, a]
    }
    const [ex, ey] = at(1)
    const [mx, my] = at(0.5)
    twigs += `M0 -190Q${num(mx * 0.9)} ${num(my)} ${num(ex)} ${num(ey)}`
    for (let t = 0.22; t <= 1; t += kind === 'eucalyptus' ? 0.1 : 0.085)
      for (const side of [-1, 1]) {
        const [x, y, a] = at(t)
        const size = (kind === 'eucalyptus' ? 44 : 58) * (1.1 - t * 0.45) * random.between(0.8, 1.15)
        const path = leaf(
          x,
          y,
          size,
          size * (kind === 'eucalyptus' ? 0.42 : 0.2),
          a + side * random.between(0.6, 1.15),
        )
        if (random.chance(0.45)) back += path
        else front += path
        if (kind === 'blossom' && random.chance(0.55))
          flowers += dots(x + side * 18, y - 8, random.between(8, 14))
      }
  }
  d.stroke(twigs, '#6d5a41', 5, 'round')
  d.shape(back, lit(green, 0.8))
  d.shape(front, lit(green, 1.08))
  d.shape(flowers, '#f4ece6')
  drawVase(stage, random, glaze)
}

function drawVase(stage: Stage, random: Random, glaze: string): void {
  const { d } = stage
  const round = d.level(-80, 80, [
    [0, lit(glaze, 0.92)],
    [0.3, lit(glaze, 1.1)],
    [0.6, glaze],
    [1, lit(glaze, 0.64)],
  ])
  const shape = random.pick([
    'M-34 -220H34C30 -178 78 -150 78 -86C78 -34 56 0 44 0H-44C-56 0 -78 -34 -78 -86C-78 -150 -30 -178 -34 -220Z',
    'M-46 -216H46C52 -150 64 -80 52 0H-52C-64 -80 -52 -150 -46 -216Z',
    'M-28 -226H28V-176C62 -160 72 -110 72 -70C72 -26 52 0 40 0H-40C-52 0 -72 -26 -72 -70C-72 -110 -62 -160 -28 -176Z',
  ] as const)
  d.shape(shape, round)
}

const dots = (x: number, y: number, r: number) =>
  `M${num(x - r)} ${num(y)}a${num(r)} ${num(r)} 0 1 0 ${num(2 * r)} 0a${num(r)} ${num(r)} 0 1 0 ${num(-2 * r)} 0Z`
