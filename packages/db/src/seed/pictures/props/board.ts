import { alpha, lit, shadow } from '../core/colour.ts'
import { num, rounded } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'

const TIMBERS = ['#b7834f', '#8d5f3a', '#c79d6d', '#a06f44'] as const

/** Chopping boards leaning against the wall: a tall one, and a round or a smaller one before it. mm about their foot. */
export function drawBoard(stage: Stage, random: Random): void {
  const first = random.pick(TIMBERS)
  const second = random.pick(TIMBERS)
  const lean = random.between(-12, 12)
  plank(stage, -120 + lean, 220, 400, lit(first, 0.94), random)
  if (random.chance(0.5)) disc(stage, 60, 140, lit(second, 1.06), random)
  else plank(stage, -10, 170, 270, lit(second, 1.05), random)
}

function plank(stage: Stage, x: number, width: number, height: number, colour: string, random: Random): void {
  const { d } = stage
  d.shape(rounded(x + 10, -height + 8, width, height - 8, 22), shadow(0.2))
  const paint = d.level(x, x + width, [
    [0, lit(colour, 1.07)],
    [0.8, colour],
    [1, lit(colour, 0.88)],
  ])
  const path = rounded(x, -height, width, height, 20)
  d.shape(path, paint)
  let lines = ''
  for (let a = 14; a < width - 8; a += random.between(12, 26))
    lines += `M${num(x + a)} ${-height + 16}q${num(random.between(-8, 8))} ${height / 2} 0 ${height - 20}`
  d.stroke(lines, alpha(lit(colour, 0.6), 0.26), 2)
  d.ellipse(x + width / 2, -height + 38, 13, 13, shadow(0.55))
}

function disc(stage: Stage, x: number, r: number, colour: string, random: Random): void {
  const { d } = stage
  d.ellipse(x + 8, -r + 3, r, r, shadow(0.2))
  d.ellipse(
    x,
    -r,
    r,
    r,
    d.level(x - r, x + r, [
      [0, lit(colour, 1.08)],
      [0.7, colour],
      [1, lit(colour, 0.86)],
    ]),
  )
  let lines = ''
  for (let a = -r + 24; a < r - 14; a += random.between(14, 28)) {
    const reach = Math.sqrt(r * r - a * a) - 8
    lines += `M${num(x + a)} ${num(-r - reach)}V${num(-r + reach)}`
  }
  d.stroke(lines, alpha(lit(colour, 0.6), 0.24), 2)
}
