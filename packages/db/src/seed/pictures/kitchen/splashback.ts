import { alpha, lit, mix, shadow, sheen } from '../core/colour.ts'
import { type Frame, type Rect, upright } from '../core/frame.ts'
import { polygon, polyline } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'
import { put, tones } from '../shell/ground.ts'
import { drawStone } from './stone.ts'

/** What covers the wall behind a worktop, mm. */
export function drawSplashback(stage: Stage, f: Frame, r: Rect, random: Random): void {
  const { look, d } = stage
  const { kind, colour } = look.splashback
  const w = 12
  const quad = upright(f, r, w)
  if (kind === 'slab') {
    d.fill(quad, lit(colour, f.tone.front * 0.97))
    const figure =
      look.worktop.kind === 'terrazzo' || look.worktop.kind === 'oak' ? 'quartz' : look.worktop.kind
    d.within(quad, () => drawStone(stage, figure, (a, b) => f.at(r.u + a, r.v + b, w), r.w, r.h, random))
  } else if (kind === 'boarded') drawBoarded(stage, f, r, w)
  else if (kind === 'painted') d.fill(quad, lit(colour, f.tone.front * 0.98))
  else if (kind === 'metro')
    drawTiling(stage, f, r, w, { width: 150, height: 75, offset: 0.5, spread: 0.012 }, random)
  else if (kind === 'stack')
    drawTiling(stage, f, r, w, { width: 50, height: 165, offset: 0, spread: 0.014 }, random)
  else drawTiling(stage, f, r, w, { width: 98, height: 98, offset: 0, spread: 0.032 }, random)
  d.fill(upright(f, { ...r, h: 14 }, w), shadow(0.14))
}

type Tiling = { width: number; height: number; offset: number; spread: number }

function drawTiling(stage: Stage, f: Frame, r: Rect, w: number, t: Tiling, random: Random): void {
  const { d, look } = stage
  const { colour } = look.splashback
  const tone = f.tone.front
  d.fill(upright(f, r, w), lit(colour, tone * 0.87))
  const paths = tones(5)
  let glints = ''
  let row = 0
  for (let v = r.v; v < r.v + r.h - 2; v += t.height) {
    const top = Math.min(v + t.height - 3, r.v + r.h)
    for (let u = r.u - (row % 2 ? t.width * t.offset : 0); u < r.u + r.w - 2; u += t.width) {
      const [from, to] = [Math.max(u, r.u), Math.min(u + t.width - 3, r.u + r.w)]
      if (to - from < 4) continue
      put(
        paths,
        random.whole(0, 4),
        polygon([f.at(from, v, w), f.at(to, v, w), f.at(to, top, w), f.at(from, top, w)]),
      )
      if (random.chance(0.3)) glints += polyline([f.at(from + 5, top - 4, w), f.at(to - 5, top - 4, w)])
    }
    row++
  }
  const warmer = mix(colour, '#cdb48d', 0.14)
  paths.forEach((path, i) => {
    d.shape(path, lit(i === 1 && t.spread > 0.02 ? warmer : colour, tone * (1 + (i - 2) * t.spread)))
  })
  d.stroke(glints, sheen(t.spread > 0.02 ? 0.6 : 0.45), 1)
}

function drawBoarded(stage: Stage, f: Frame, r: Rect, w: number): void {
  const { d, look } = stage
  d.fill(upright(f, r, w), lit(look.splashback.colour, f.tone.front * 0.98))
  let [dark, light] = ['', '']
  for (let u = r.u + 90; u < r.u + r.w; u += 90) {
    dark += polyline([f.at(u, r.v, w), f.at(u, r.v + r.h, w)])
    light += polyline([f.at(u + 5, r.v, w), f.at(u + 5, r.v + r.h, w)])
  }
  d.stroke(dark, alpha(lit(look.splashback.colour, 0.6), 0.55), 1.1)
  d.stroke(light, sheen(0.5), 0.8)
}
