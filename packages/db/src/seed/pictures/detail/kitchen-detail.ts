import { lit, shadow } from '../core/colour.ts'
import { upright } from '../core/frame.ts'
import { type BaseUnit, drawBaseRun } from '../kitchen/base-run.ts'
import { WORKTOP } from '../kitchen/heights.ts'
import { drawSplashback } from '../kitchen/splashback.ts'
import { drawWorktop } from '../kitchen/worktop.ts'
import type { Layout } from '../layout.ts'
import { type CounterThing, placeThing } from '../props/counter.ts'

const RUNS: readonly [readonly BaseUnit[], ...(readonly BaseUnit[])[]] = [
  [
    { kind: 'door', width: 520 },
    { kind: 'drawers', width: 700 },
    { kind: 'door', width: 560 },
    { kind: 'door', width: 560 },
  ],
  [
    { kind: 'drawers', width: 560 },
    { kind: 'pair', width: 940 },
    { kind: 'drawers', width: 760 },
  ],
  [
    { kind: 'pans', width: 620 },
    { kind: 'door', width: 560 },
    { kind: 'pans', width: 820 },
    { kind: 'door', width: 400 },
  ],
]

/** A close-up over the edge of the worktop: fronts, handles, the stone and the tiles behind, a thing or two. */
export const kitchenDetail: Layout = {
  stand(random) {
    const near = random.between(1.02, 1.22)
    const z = 3300
    return {
      camera: {
        cx: 800 + random.between(-160, 160),
        cy: 545 + (770 - 1360) * near,
        eye: { x: 0, y: 1360, z },
        scale: (near * (z - 600)) / z,
      },
      room: { left: -4000, right: 4000, height: 2520 },
      length: random.between(-130, 130),
    }
  },
  draw(stage, shift) {
    const random = stage.random('kitchen-detail')
    const f = stage.back
    const units = random.pick(RUNS)
    const u = -1150 + shift
    const end = u + units.reduce((sum, unit) => sum + unit.width, 0)
    stage.d.fill(upright(f, { u: -2000, v: 800, w: 4000, h: 1500 }, 0), lit(stage.look.wall, 0.98))
    drawSplashback(stage, f, { u: -1500, v: WORKTOP, w: 3000, h: 700 }, random)
    const [y0, y1] = [f.at(0, 1330, 0)[1], f.at(0, WORKTOP, 0)[1]]
    stage.d.fill(
      upright(f, { u: -1500, v: WORKTOP, w: 3000, h: 500 }, 14),
      stage.d.upright(y0, y1, [
        [0, shadow(0.2)],
        [0.7, shadow(0)],
        [1, shadow(0.12)],
      ]),
    )
    drawBaseRun(stage, f, { u, units }, random)
    drawWorktop(stage, f, u - 300, end + 300, random)
    const things: CounterThing[] = [
      'board',
      'bowl',
      'jars',
      'kettle',
      'herbs',
      'stems',
      'crock',
      'mills',
      'stack',
    ]
    let at = random.between(-560, -300)
    for (let i = 0; i < 2; i++) {
      const thing = things.splice(random.whole(0, things.length - 1), 1)[0] ?? 'bowl'
      placeThing(stage, f, thing, at, WORKTOP, thing === 'board' ? 60 : random.between(180, 300), random)
      at += random.between(520, 760)
    }
    return [{ x: 700, y: 160, reach: 620 }]
  },
}
