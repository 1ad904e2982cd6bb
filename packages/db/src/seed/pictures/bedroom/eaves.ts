import { lit, shadow } from '../core/colour.ts'
import { type Frame, upright } from '../core/frame.ts'
import { type Point, polygon, polyline } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'
import type { Layout } from '../layout.ts'
import { drawRug } from '../props/rug.ts'
import type { Lamp } from '../shell/grade.ts'
import { drawWindow } from '../shell/window.ts'
import { drawBed } from './bed.ts'
import { drawBench, drawPouffe } from './bench.ts'

import { drawRobes, evenDoors, ROBE_DEPTH, ROBE_PLINTH, type Robe } from './robes.ts'

const RIDGE = 2620
const FLAT = 1500

/** Height of the ceiling at x in a room whose eaves stand at ±half and `knee` high. */
const ceilingAt = (x: number, half: number, knee: number): number =>
  Math.min(RIDGE, knee + ((half - Math.abs(x)) / (half - FLAT / 2)) * (RIDGE - knee))

/** Under the roof: ceilings slope on both sides and the wardrobes are cut to follow them. */
export const eaves: Layout = {
  stand(random) {
    const length = random.between(4300, 4800)
    return {
      camera: {
        cx: 800 + random.between(-50, 50),
        cy: 450,
        eye: { x: random.between(-140, 140), y: 1300, z: 6600 },
        scale: random.between(1200, 1270) / length,
      },
      room: { left: -length / 2, right: length / 2, height: RIDGE, sloped: true },
      length,
    }
  },
  draw(stage: Stage, length): readonly Lamp[] {
    const random = stage.random('eaves')
    const half = length / 2
    const knee = random.between(950, 1150)
    drawSlopes(stage, half, knee)
    const kind = random.pick(['full', 'gable', 'bed'] as const)
    const f = stage.back
    if (kind === 'full') drawCutRobes(stage, f, -half, half, half, knee, random)
    else {
      const gap = kind === 'bed' ? 1000 : 760
      drawWindow(
        stage,
        f,
        { u: -gap * 0.6, v: kind === 'bed' ? 1380 : 800, w: gap * 1.2, h: kind === 'bed' ? 900 : 1350 },
        'casement',
      )
      drawCutRobes(stage, f, -half, -gap, half, knee, random)
      drawCutRobes(stage, f, gap, half, half, knee, random)
    }
    drawRug(stage, random.between(-150, 150), 1850, 2500, 1250, random)
    if (kind === 'bed') drawBed(stage, 0, 60, 1500, random)
    else if (random.chance(0.6)) drawBench(stage, random.between(-400, 400), 1900, 1300)
    else drawPouffe(stage, random.between(-300, 300), 1800)
    return []
  },
}

/** The sloping ceilings, the knee walls under them, and a roof window on the lit side. */
function drawSlopes(stage: Stage, half: number, knee: number): void {
  const { d, look, back, camera } = stage
  const near = camera.eye.z - 900
  for (const side of [-1, 1] as const) {
    const x = side * half
    const inner = (side * FLAT) / 2
    const slope: readonly [Point, Point, Point, Point] = [
      back.at(x, knee, 0),
      back.at(inner, RIDGE, 0),
      back.at(inner, RIDGE, near),
      back.at(x, knee, near),
    ]
    const tone = side === look.light.side ? 0.955 : 1.0
    const [from, to] = [slope[1][0], slope[0][0]]
    d.fill(
      slope,
      d.level(from, from + (to - from) * 1.6, [
        [0, lit(look.ceiling, tone)],
        [1, lit(look.wall, tone * 0.97)],
      ]),
    )
    const wall: readonly Point[] = [
      back.at(x, 0, 0),
      back.at(x, knee, 0),
      back.at(x, knee, near),
      back.at(x, 0, near),
    ]
    d.fill(wall, lit(look.wall, tone * 0.96))
    d.stroke(polyline([slope[0], slope[3]]), shadow(0.1), 1.2)
    d.stroke(polyline([slope[1], slope[2]]), shadow(0.07), 1.2)
    if (side === look.light.side) drawRoofWindow(stage, x, inner, knee, side)
  }
}

function drawRoofWindow(stage: Stage, x: number, inner: number, knee: number, side: -1 | 1): void {
  const { d, look, back } = stage
  const on = (share: number, z: number): Point =>
    back.at(x + (inner - x) * share, knee + (RIDGE - knee) * share, z)
  const pane = (a: number, b: number, z0: number, z1: number): readonly Point[] => [
    on(a, z0),
    on(b, z0),
    on(b, z1),
    on(a, z1),
  ]
  d.fill(pane(0.27, 0.83, 850, 1850), lit(look.trim, 0.9))
  d.fill(pane(0.3, 0.8, 900, 1800), lit(look.trim, 1.04))
  const sky = look.light.time === 'dusk' ? ['#4c6482', '#c9a892'] : ['#cfe0e8', '#f4f2e6']
  const quad = pane(0.34, 0.76, 960, 1740)
  const ys = quad.map(([, y]) => y)
  d.fill(
    quad,
    d.upright(Math.min(...ys), Math.max(...ys), [
      [0, sky[0] ?? '#cfe0e8'],
      [1, sky[1] ?? '#f4f2e6'],
    ]),
  )
  if (look.light.time !== 'dusk') stage.ground.patch(pane(0.2, 0.9, 700, 2000), 0.08, 60)
  const pool = [1300, 1300, 500, 500].map((dx, i) =>
    back.at(x - side * dx, 0, i === 0 || i === 3 ? 1000 : 1900),
  )
  if (look.light.time === 'morning') stage.ground.patch(pool, 0.2, 24)
}

/** Full-height doors cut along the slope, with a rail following it. */
function drawCutRobes(
  stage: Stage,
  f: Frame,
  u0: number,
  u1: number,
  half: number,
  knee: number,
  random: Random,
): void {
  const { d, look } = stage
  const w = ROBE_DEPTH
  const gap = 40
  const high = (u: number) => Math.min(ceilingAt(u, half, knee) - gap, 2420)
  const break0 = breakAt(half, knee, gap)
  const xs = [u0, ...[-break0, break0].filter((x) => x > u0 && x < u1), u1]
  const line = xs.map((u): readonly [number, number] => [u, high(u)])
  const outline: Point[] = [f.at(u0, 0, w), ...line.map(([u, v]) => f.at(u, v, w)), f.at(u1, 0, w)]
  const robes: Robe[] = evenDoors(
    u1 - u0 - 8,
    random,
    random.pick([['door'], ['door', 'door', 'mirror'], ['drawers', 'door']] as const),
  )
  d.withinPath(polygon(outline), () =>
    drawRobes(stage, f, u0 + 4, robes, random, { v1: 2420, cornice: false }),
  )
  const rail = line.map(([u, v]) => f.at(u, v - 45, w))
  const s = f.scale(0, w)
  d.stroke(polyline(rail), lit(look.front, f.tone.front * 1.01), 90 * s)
  d.stroke(polyline(line.map(([u, v]) => f.at(u, v - 91, w))), shadow(0.32), 1.5)
  d.stroke(polyline(line.map(([u, v]) => f.at(u, v - 2, w))), lit(look.front, 1.18), 1.2)
  for (const u of [u0, u1]) {
    const end = u === u0 ? u : u - 40
    if (Math.abs(u) < half - 10)
      d.fill(
        upright(f, { u: end, v: ROBE_PLINTH, w: 40, h: high(u) - ROBE_PLINTH }, w),
        lit(look.front, f.tone.front * 1.01),
      )
  }
}

/** Where the slope reaches the wardrobes' full height. */
const breakAt = (half: number, knee: number, gap: number): number =>
  half - ((2420 + gap - knee) / (RIDGE - knee)) * (half - FLAT / 2)
