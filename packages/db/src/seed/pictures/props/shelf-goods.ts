import type { Frame, Rect } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'
import { drawBasket } from './basket.ts'
import { drawBooks } from './books.ts'
import { drawBoxes } from './boxes.ts'
import { drawCrockery } from './crockery.ts'
import { drawFoldedStack } from './folded.ts'
import { drawJarRow } from './jars.ts'

/** Fills a shelf with one kind of thing: in a kitchen jars, crockery, a basket or books; in a bedroom linen, boxes, books. */
export function drawShelfGoods(stage: Stage, f: Frame, space: Rect, w: number, random: Random): void {
  const kind = random.whole(0, 5)
  if (space.h < 130) return
  if (stage.kind === 'BEDROOM') drawBedroomGoods(stage, f, space, w, random, kind)
  else if (kind <= 1) drawJarRow(stage, f, space, w, random)
  else if (kind === 2 && space.w > 280) drawBasket(stage, f, space, w, random)
  else if (kind === 3) drawBooks(stage, f, space, w, random)
  else drawCrockery(stage, f, space, w, random)
}

function drawBedroomGoods(
  stage: Stage,
  f: Frame,
  space: Rect,
  w: number,
  random: Random,
  kind: number,
): void {
  if (kind <= 1) drawFoldedStack(stage, f, space, w, random)
  else if (kind === 2 && space.w > 280) drawBasket(stage, f, space, w, random)
  else if (kind === 3) drawBooks(stage, f, space, w, random)
  else drawBoxes(stage, f, space, w, random)
}
