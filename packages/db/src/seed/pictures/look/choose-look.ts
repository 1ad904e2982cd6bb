import { lit, mix, toLch } from '../core/colour.ts'
import { randomStream } from '../core/random.ts'
import type { Scene } from '../scene.ts'
import { chooseHandle } from './handles.ts'
import type { Look } from './look.ts'
import { BRONZE } from './metal.ts'
import { chooseFloor, chooseSplashback, chooseWorktop } from './surfaces.ts'
import { chooseWall } from './wall.ts'

const LINENS = [
  { base: '#e9e1d3', accent: '#9a6b4b', pale: '#f6f1e8' },
  { base: '#ddd6c8', accent: '#6f7a63', pale: '#f4efe5' },
  { base: '#e7dcd0', accent: '#b58a76', pale: '#f7f2ea' },
  { base: '#dfdcd3', accent: '#66757c', pale: '#f5f3ed' },
  { base: '#e5dac5', accent: '#a5854f', pale: '#f7f1e4' },
] as const

/** All materials and colours of a scene. Each comes from its own stream, so one does not disturb another. */
export function chooseLook(scene: Scene): Look {
  const stream = (name: string) => randomStream(scene.variation, name)
  const timber = scene.finish === 'woodgrain' || scene.finish === 'veneer'
  const front = scene.frontHex.toLowerCase()
  const { l } = toLch(front)
  const wall = chooseWall(front, timber, stream('wall'))
  const worktop = chooseWorktop(front, timber, stream('worktop'))
  const handle = chooseHandle(scene.style, l < 0.4, stream('handle'))
  const light = stream('light')
  return {
    style: scene.style,
    finish: scene.finish,
    front,
    timber,
    wall,
    trim: toLch(wall).l > 0.84 ? mix(wall, '#fbf8f1', 0.6) : lit(wall, 1.1),
    ceiling: mix(wall, '#faf6ee', 0.7),
    floor: chooseFloor(scene.room, front, timber, stream('floor')),
    worktop,
    splashback: chooseSplashback(worktop, wall, stream('splashback')),
    handle,
    metal: handle.kind === 'leather' ? BRONZE : handle.metal,
    light: {
      side: light.pick([-1, 1] as const),
      time: light.pick(['morning', 'noon', 'morning', 'noon', 'dusk'] as const),
    },
    textile: stream('textile').pick(LINENS),
    wood: stream('wood').pick(['#b98d60', '#c9a276', '#9a6f47', '#7a5638'] as const),
  }
}
