import { lit } from '../core/colour.ts'
import { type Frame, type Rect, upright } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'
import { type Direction, drawGrain } from './grain.ts'

/** The paint of all fronts in a frame: a little lighter at the top of the room, darker at the floor. */
export function frontPaint(stage: Stage, f: Frame, w: number, colour = stage.look.front): string {
  const u = f.facing === 'front' ? f.eye.u : 600
  const [top, foot] = [f.at(u, 2300, w)[1], f.at(u, 0, w)[1]]
  const t = f.tone.front
  return stage.d.upright(top, foot, [
    [0, lit(colour, t * 1.045)],
    [0.5, lit(colour, t)],
    [1, lit(colour, t * 0.9)],
  ])
}

/** A flat piece of front: its colour, and its grain if it has one. */
export function drawFront(stage: Stage, f: Frame, r: Rect, w: number, run: Direction, random: Random): void {
  stage.d.fill(upright(f, r, w), frontPaint(stage, f, w))
  if (stage.look.timber || stage.look.finish === 'painted-timber') drawGrain(stage, f, r, w, run, random)
}
