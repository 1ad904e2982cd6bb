import type { LightSide } from '../core/frame.ts'
import type { Finish, Style } from '../scene.ts'
import type { Metal } from './metal.ts'

export type Time = 'morning' | 'noon' | 'dusk'
export type HandleKind = 'bar' | 'd-bar' | 'knob' | 'cup' | 'edge' | 'leather' | 'none'
export type WorktopKind = 'marble' | 'quartz' | 'oak' | 'dark-stone' | 'terrazzo'
type SplashbackKind = 'metro' | 'zellige' | 'slab' | 'stack' | 'painted' | 'boarded'
type FloorKind = 'boards' | 'wide-boards' | 'herringbone' | 'flags' | 'chequer' | 'concrete' | 'carpet'

/** Every choice of material and colour in a picture. Colours are `#rrggbb`. */
export type Look = {
  readonly style: Style
  readonly finish: Finish
  readonly front: string
  /** The fronts are seen timber, not paint. */
  readonly timber: boolean
  readonly wall: string
  /** Skirting, window frame, cornice. */
  readonly trim: string
  readonly ceiling: string
  readonly floor: { readonly kind: FloorKind; readonly colour: string; readonly second: string }
  readonly worktop: {
    readonly kind: WorktopKind
    readonly colour: string
    readonly mark: string
    readonly thick: number
  }
  readonly splashback: { readonly kind: SplashbackKind; readonly colour: string }
  readonly handle: { readonly kind: HandleKind; readonly metal: Metal }
  /** Taps, lamps and rails. */
  readonly metal: Metal
  readonly light: { readonly side: LightSide; readonly time: Time }
  /** Linen, rugs and cushions. */
  readonly textile: { readonly base: string; readonly accent: string; readonly pale: string }
  /** Timber of stools, boards and shelves. */
  readonly wood: string
}
