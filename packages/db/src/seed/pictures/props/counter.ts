import type { Frame } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import { shadeUnder } from '../core/soft.ts'
import type { Stage } from '../core/stage.ts'
import { drawBoard } from './board.ts'
import { drawBowl } from './bowl.ts'
import { drawHerbs } from './herbs.ts'
import { drawJar } from './jars.ts'
import { drawKettle } from './kettle.ts'
import { drawStems } from './stems.ts'
import { drawCrock, drawMill, drawStack } from './vessels.ts'

export type CounterThing =
  | 'board'
  | 'bowl'
  | 'jars'
  | 'kettle'
  | 'herbs'
  | 'stems'
  | 'crock'
  | 'mills'
  | 'stack'

/** Half the room each thing needs along the worktop, mm. */
const ROOM: Record<CounterThing, number> = {
  board: 170,
  bowl: 170,
  jars: 170,
  kettle: 150,
  herbs: 110,
  stems: 170,
  crock: 90,
  mills: 80,
  stack: 120,
}

/** Stands a thing on a level at height v, `w` mm out; drawn face on, with a soft shade under it. */
export function placeThing(
  stage: Stage,
  f: Frame,
  thing: CounterThing,
  u: number,
  v: number,
  w: number,
  random: Random,
): void {
  const { d, look } = stage
  const [x, y] = f.at(u, v, w)
  const s = f.scale(u, w)
  const squash = s
  shadeUnder(stage, x - look.light.side * 22 * s, y + 1, ROOM[thing] * 0.9 * s, 14 * s, 0.3)
  d.placed(
    x,
    y,
    s,
    () => {
      if (thing === 'board') drawBoard(stage, random)
      else if (thing === 'bowl') drawBowl(stage, random)
      else if (thing === 'kettle') drawKettle(stage, random)
      else if (thing === 'herbs') drawHerbs(stage, random)
      else if (thing === 'stems') drawStems(stage, random)
      else if (thing === 'crock') drawCrock(stage, random)
      else if (thing === 'mills') drawMill(stage, random)
      else if (thing === 'stack') drawStack(stage, random)
      else
        for (const [dx, width, height] of [
          [-92, 100, 210],
          [18, 92, 165],
          [112, 84, 130],
        ] as const)
          d.placed(dx, 0, 1, () =>
            drawJar(
              d,
              width,
              height,
              random.pick(['#d9c6a0', '#a9744a', '#e9dfcb', '#c9a063'] as const),
              random.between(0.5, 0.85),
              look.wood,
            ),
          )
    },
    squash,
  )
}

/** Sets out a stretch of worktop with a few things, spaced and unhurried. */
export function dressCounter(
  stage: Stage,
  f: Frame,
  from: number,
  to: number,
  v: number,
  random: Random,
  most = 3,
): void {
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
  let u = from + random.between(40, 120)
  for (let i = 0; i < most; i++) {
    const thing = things.splice(random.whole(0, things.length - 1), 1)[0]
    if (!thing) return
    const need = ROOM[thing]
    if (u + 2 * need > to) continue
    placeThing(stage, f, thing, u + need, v, thing === 'board' ? 60 : random.between(120, 240), random)
    u += 2 * need + random.between(40, 260)
  }
}
