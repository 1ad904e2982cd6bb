import { drawBox } from '../core/box.ts'
import { lit, shadow, sheen } from '../core/colour.ts'
import { upright } from '../core/frame.ts'
import type { Stage } from '../core/stage.ts'

const CLASSIC = new Set(['shaker', 'in-frame', 'raised-panel', 'tongue-and-groove'])

/** What the ceiling carries: oak beams or a coving in older rooms, small lamps in newer ones. */
export function drawCeiling(stage: Stage): void {
  const random = stage.random('ceiling')
  const classic = CLASSIC.has(stage.look.style)
  if (stage.kind === 'KITCHEN' && classic && random.chance(0.22)) {
    drawBeams(stage)
    return
  }
  if (classic || random.chance(0.3)) drawCoving(stage)
  else if (stage.kind === 'KITCHEN') drawDownlights(stage)
}

function drawBeams(stage: Stage): void {
  const { d, room, back, look, camera } = stage
  const oak = lit(look.wood, 0.92)
  const near = camera.eye.z - 900
  for (const x of [-2400, -1200, 0, 1200, 2400]) {
    if (x < room.left + 100 || x > room.right - 100) continue
    drawBox(
      d,
      back,
      { u0: x - 75, u1: x + 75, v0: room.height - 150, v1: room.height, w0: 0, w1: near },
      { base: oak, under: lit(oak, 0.86) },
    )
  }
}

function drawCoving(stage: Stage): void {
  const { d, room, back, look } = stage
  const r = { u: room.left, w: room.right - room.left, v: room.height - 85, h: 85 }
  const [top, foot] = [back.at(0, room.height, 0)[1], back.at(0, r.v, 0)[1]]
  const near = stage.camera.eye.z - 900
  for (const f of [stage.left, stage.right]) {
    if (f.eye.w <= 0) continue
    d.fill(upright(f, { ...r, u: 0, w: near }, 0), lit(look.trim, f.tone.front * 0.98))
    d.fill(upright(f, { ...r, u: 0, w: near, v: r.v - 26, h: 26 }, 0), shadow(0.06))
  }
  d.fill(
    upright(back, r, 0),
    d.upright(top, foot, [
      [0, lit(look.trim, 0.9)],
      [0.5, lit(look.trim, 1.02)],
      [1, lit(look.trim, 0.94)],
    ]),
  )
  d.fill(upright(back, { ...r, h: 8 }, 0), sheen(0.5))
  d.fill(upright(back, { ...r, v: r.v - 26, h: 26 }, 0), shadow(0.07))
}

function drawDownlights(stage: Stage): void {
  const { d, room, back, camera } = stage
  for (const z of [700, 2000])
    for (const x of [-1500, -500, 500, 1500]) {
      if (x < room.left + 300 || x > room.right - 300) continue
      const [px, py] = back.at(x + camera.eye.x, room.height, z)
      const s = back.scale(x, z)
      const flat = Math.max(0.06, (room.height - camera.eye.y) / (camera.eye.z - z))
      d.ellipse(px, py, 62 * s, 62 * s * flat + 0.6, shadow(0.12))
      d.ellipse(px, py, 46 * s, 46 * s * flat + 0.4, '#fff6e2')
    }
}
