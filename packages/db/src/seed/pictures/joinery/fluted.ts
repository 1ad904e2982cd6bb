import { shadow, sheen } from '../core/colour.ts'
import type { Frame, Rect } from '../core/frame.ts'
import { polygon } from '../core/path.ts'
import type { Stage } from '../core/stage.ts'

/** Half-round ribs, each with a lit flank, a shaded one and a dark valley; `pitch` mm. */
export function drawFlutes(stage: Stage, f: Frame, r: Rect, w: number, pitch = 26): void {
  const count = Math.max(4, Math.round(r.w / pitch))
  const each = r.w / count
  const lowLit = f.tone.low > 1
  let [dark, deep, light] = ['', '', '']
  const rib = (u: number, width: number) =>
    polygon([f.at(u, r.v, w), f.at(u + width, r.v, w), f.at(u + width, r.v + r.h, w), f.at(u, r.v + r.h, w)])
  for (let i = 0; i < count; i++) {
    const u = r.u + i * each
    light += rib(lowLit ? u + each * 0.12 : u + each * 0.5, each * 0.32)
    dark += rib(lowLit ? u + each * 0.6 : u + each * 0.1, each * 0.3)
    deep += rib(lowLit ? u + each * 0.86 : u, each * 0.14)
  }
  stage.d.shape(light, sheen(0.15))
  stage.d.shape(dark, shadow(0.13))
  stage.d.shape(deep, shadow(0.42))
}

/** Broad ribs round an island. */
export const drawFlutedWrap = (stage: Stage, f: Frame, r: Rect, w: number): void =>
  drawFlutes(stage, f, r, w, 46)
