import { lit, mix, toLch } from '../core/colour.ts'
import type { Random } from '../core/random.ts'
import type { Look } from './look.ts'

const OAKS = ['#c9a57c', '#b98f62', '#d6bd9a', '#a67c52'] as const
const FLAGS = ['#d9cfbe', '#cfc6b8', '#c8bfb0', '#b9b3a9'] as const

/** Floor: never the fronts' own timber tone underfoot. */
export function chooseFloor(
  room: 'KITCHEN' | 'BEDROOM',
  front: string,
  timber: boolean,
  random: Random,
): Look['floor'] {
  const kinds =
    room === 'KITCHEN'
      ? ([
          'boards',
          'wide-boards',
          'herringbone',
          'flags',
          'chequer',
          'concrete',
          'flags',
          'wide-boards',
        ] as const)
      : (['boards', 'wide-boards', 'herringbone', 'carpet', 'wide-boards', 'carpet'] as const)
  const kind = random.pick(kinds)
  const { l } = toLch(front)
  let oak: string = random.pick(OAKS)
  if (timber && Math.abs(toLch(oak).l - l) < 0.1) oak = l > 0.62 ? '#8f6a48' : '#d9c3a2'
  const flag = random.pick(FLAGS)
  if (kind === 'flags') return { kind, colour: flag, second: lit(flag, 0.93) }
  if (kind === 'chequer')
    return {
      kind,
      colour: '#e4dccd',
      second: random.pick(['#5a5853', '#8d8a7c', '#a99c8a', '#7b8579'] as const),
    }
  if (kind === 'concrete')
    return { kind, colour: random.pick(['#c4bdb3', '#b8b2aa', '#cfc7ba'] as const), second: '#a8a198' }
  if (kind === 'carpet')
    return { kind, colour: random.pick(['#d8cdbd', '#cbc0b1', '#c9c5bb'] as const), second: '#b8ad9e' }
  return { kind, colour: oak, second: lit(oak, 0.9) }
}

export function chooseWorktop(front: string, timber: boolean, random: Random): Look['worktop'] {
  const { l } = toLch(front)
  const kinds = ['marble', 'quartz', 'oak', 'dark-stone', 'terrazzo', 'marble'] as const
  let kind: Look['worktop']['kind'] = random.pick(kinds)
  if (kind === 'oak' && timber) kind = 'quartz'
  if (kind === 'dark-stone' && l < 0.36) kind = 'marble'
  const thick = random.pick([20, 30, 40] as const)
  if (kind === 'marble')
    return { kind, colour: random.pick(['#f1eee8', '#ece6dc'] as const), mark: '#8f8a86', thick }
  if (kind === 'quartz')
    return { kind, colour: random.pick(['#efebe3', '#e3dccf', '#d8d2c8'] as const), mark: '#b9b0a3', thick }
  if (kind === 'oak')
    return {
      kind,
      colour: random.pick(['#b98a58', '#a87947', '#c79d6b'] as const),
      mark: '#7d5530',
      thick: 40,
    }
  if (kind === 'terrazzo') return { kind, colour: '#e9e3d8', mark: '#a3785c', thick }
  return { kind, colour: random.pick(['#3a3936', '#45443f', '#2e2f2f'] as const), mark: '#8d8a84', thick }
}

export function chooseSplashback(worktop: Look['worktop'], wall: string, random: Random): Look['splashback'] {
  const kind = random.pick([
    'metro',
    'zellige',
    'slab',
    'stack',
    'painted',
    'boarded',
    'zellige',
    'slab',
  ] as const)
  const slabs = worktop.kind === 'oak' || worktop.kind === 'terrazzo' ? '#efe9df' : worktop.colour
  if (kind === 'slab') return { kind, colour: slabs }
  if (kind === 'painted' || kind === 'boarded') return { kind, colour: mix(wall, '#f6f1e8', 0.45) }
  if (kind === 'zellige')
    return { kind, colour: random.pick(['#efe8db', '#cfd6c8', '#e4d2c2', '#bfcac8', '#ede3cc'] as const) }
  return { kind, colour: random.pick(['#f3efe7', '#e9e3d6', '#dfe0d8'] as const) }
}
