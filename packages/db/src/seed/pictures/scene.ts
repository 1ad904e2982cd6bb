/** What a picture shows. Everything the renderer needs to know; the rest follows from `variation`. */
export const KITCHEN_LAYOUTS = [
  'single-wall',
  'galley',
  'l-shaped',
  'u-shaped',
  'island',
  'peninsula',
  'larder',
] as const
export const BEDROOM_LAYOUTS = [
  'wardrobe-wall',
  'walk-in',
  'alcove',
  'overbed',
  'dressing',
  'sliding',
  'eaves',
] as const
export const STYLES = [
  'shaker',
  'skinny-shaker',
  'in-frame',
  'raised-panel',
  'tongue-and-groove',
  'slab',
  'handleless',
  'fluted',
] as const
export const FINISHES = ['matt', 'satin', 'gloss', 'painted-timber', 'woodgrain', 'veneer'] as const

export type KitchenLayout = (typeof KITCHEN_LAYOUTS)[number]
export type BedroomLayout = (typeof BEDROOM_LAYOUTS)[number]
export type Style = (typeof STYLES)[number]
export type Finish = (typeof FINISHES)[number]

export type Scene = {
  room: 'KITCHEN' | 'BEDROOM'
  layout: KitchenLayout | BedroomLayout
  /** `room` is the fitted room; `detail` a close-up of a door corner, its handle and the material beside it. */
  view: 'room' | 'detail'
  style: Style
  finish: Finish
  /** `#rrggbb` of the fronts; for woodgrain and veneer the base tone of the timber. */
  frontHex: string
  /** 0..2^31: handles, worktop, window, props and all else are drawn from it, the same each time. */
  variation: number
}
