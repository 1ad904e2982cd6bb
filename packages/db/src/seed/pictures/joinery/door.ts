import { lit } from '../core/colour.ts'
import { type Frame, inset, type Rect, upright } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'
import { drawEdges } from './bevel.ts'
import { drawChannel, drawHinges } from './door-fittings.ts'
import { drawFront } from './front.ts'
import type { Glass } from './glass.ts'
import { drawSheen } from './gloss.ts'
import { drawHandle, type Grip } from './handle.ts'
import { drawLeaf } from './leaf.ts'

export type Door = {
  readonly rect: Rect
  /** Depth of the face, mm. */
  readonly w: number
  readonly hinge: 'low' | 'high'
  /** Where the handle sits. */
  readonly grip: Grip
  readonly glass?: Glass
}

/** Width of the frame round the panel by style, mm; 0 for doors in one piece. */
const FRAME = {
  shaker: 82,
  'skinny-shaker': 24,
  'in-frame': 72,
  'raised-panel': 78,
  'tongue-and-groove': 74,
  slab: 0,
  handleless: 0,
  fluted: 0,
} as const

/** One door or drawer front with its handle, filling `rect` but for the gap around it. */
export function drawDoor(stage: Stage, f: Frame, door: Door, random: Random): void {
  const { look, d } = stage
  const { w } = door
  const inFrame = look.style === 'in-frame'
  if (inFrame) {
    drawFront(stage, f, door.rect, w, 'up', random)
    d.fill(upright(f, inset(door.rect, 19), w), lit(look.front, 0.4))
  }
  const r = inset(door.rect, inFrame ? 21.5 : 1.6)
  const drawer = r.h < r.w * 0.75 || door.grip === 'drawer'
  const frame = r.h < 190 ? Math.min(FRAME[look.style], 46) : FRAME[look.style]
  drawLeaf(
    stage,
    f,
    r,
    w,
    drawer ? 'along' : 'up',
    door.glass ? Math.max(frame, 40) : frame,
    random,
    door.glass,
  )
  drawEdges(stage, f, r, w, f.scale(r.u, w) > 0.9 ? 1.6 : 2.5)
  drawSheen(stage, f, r, w, random)
  if (look.style === 'handleless' && !door.glass) drawChannel(stage, f, r, w, door.grip, door.hinge)
  if (inFrame && !drawer) drawHinges(stage, f, r, w, door.hinge)
  if (r.h > 80) drawHandle(stage, f, r, w, door.grip, door.hinge, frame)
}
