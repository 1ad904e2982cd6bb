import { lit, shadow } from '../core/colour.ts'
import { num } from '../core/path.ts'
import { shadeFloor } from '../core/soft.ts'
import type { Stage } from '../core/stage.ts'

export type StoolKind = 'turned' | 'slat' | 'tub'

/** A counter stool at (x, z) mm, seat at 660, seen from behind as it stands at an island. */
export function drawStool(stage: Stage, kind: StoolKind, x: number, z: number): void {
  const { d, look } = stage
  const f = stage.facing(z)
  const [px, py] = f.at(x, 0, 0)
  const s = f.scale(x, 0)
  shadeFloor(stage, stage.back, x - 190, x + 190, z - 190, z + 190, 0.5, 90)
  // How far the floor at the near feet lies below the far ones.
  const drop = (f.at(x, 0, 190)[1] - f.at(x, 0, -190)[1]) / s
  const wood = kind === 'tub' ? lit(look.wood, 0.7) : look.wood
  const legs = (y: number, tone: number, spread: number) => {
    for (const side of [-1, 1]) {
      d.stroke(
        `M${side * 120} -640L${side * spread} ${num(y)}`,
        lit(wood, tone * (side === look.light.side ? 1.08 : 0.92)),
        30,
        'round',
      )
    }
  }
  d.placed(px, py, s, () => {
    legs(-drop / 2, 0.62, 165)
    d.stroke(`M-150 -205H150`, lit(wood, 0.6), 20, 'round')
    legs(drop / 2, 1, 190)
    d.stroke(`M-168 ${num(-215 + drop / 3)}H168`, lit(wood, 0.94), 22, 'round')
    if (kind === 'tub') drawTub(stage)
    else drawSeat(stage, wood, kind === 'slat')
  })
}

function drawSeat(stage: Stage, wood: string, back: boolean): void {
  const { d } = stage
  const round = d.level(-200, 200, [
    [0, lit(wood, 1.06)],
    [0.5, wood],
    [1, lit(wood, 0.8)],
  ])
  d.shape('M-195 -668C-195 -690 195 -690 195 -668V-648C195 -622 -195 -622 -195 -648Z', round)
  d.ellipse(0, -670, 195, 24, lit(wood, 1.12))
  if (!back) return
  for (const x of [-120, -60, 0, 60, 120])
    d.stroke(`M${x} -668L${num(x * 1.18)} -880`, lit(wood, 0.86), 13, 'round')
  d.shape('M-196 -968C-120 -990 120 -990 196 -968L188 -876C110 -896 -110 -896 -188 -876Z', round)
  d.shape('M-188 -880C-110 -900 110 -900 188 -880L188 -872C110 -892 -110 -892 -188 -872Z', shadow(0.2))
}

/** An upholstered shell: the back of it is what the room sees. */
function drawTub(stage: Stage): void {
  const { d, look } = stage
  const cloth = look.textile.base
  const across = d.level(-230, 230, [
    [0, lit(cloth, 0.93)],
    [0.3, lit(cloth, 1.05)],
    [0.65, lit(cloth, 0.96)],
    [1, lit(cloth, 0.74)],
  ])
  d.shape(
    'M-222 -900C-224 -946 -180 -956 0 -956C180 -956 224 -946 222 -900L204 -668C200 -634 160 -626 0 -626C-160 -626 -200 -634 -204 -668Z',
    across,
  )
  d.shape(
    'M-222 -900C-224 -946 -180 -956 0 -956C180 -956 224 -946 222 -900C200 -930 160 -936 0 -936C-160 -936 -200 -930 -222 -900Z',
    lit(cloth, 1.1),
  )
  d.stroke('M0 -934V-630', shadow(0.1), 5)
  d.shape(
    'M-206 -690C-190 -650 -150 -646 0 -646C150 -646 190 -650 206 -690L204 -668C200 -634 160 -626 0 -626C-160 -626 -200 -634 -204 -668Z',
    shadow(0.13),
  )
}
