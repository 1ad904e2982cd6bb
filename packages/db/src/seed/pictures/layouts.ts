import { eaves } from './bedroom/eaves.ts'
import { alcove, overbed } from './bedroom/rest-layouts.ts'
import { dressing, sliding, wardrobeWall } from './bedroom/robe-layouts.ts'
import { walkIn } from './bedroom/walk-in.ts'
import { bedroomDetail } from './detail/bedroom-detail.ts'
import { kitchenDetail } from './detail/kitchen-detail.ts'
import { lShaped, uShaped } from './kitchen/corner-layouts.ts'
import { galley } from './kitchen/galley.ts'
import { island, peninsula } from './kitchen/island-layouts.ts'
import { larder } from './kitchen/larder-layout.ts'
import { singleWall } from './kitchen/single-wall.ts'
import type { Layout } from './layout.ts'
import type { BedroomLayout, KitchenLayout, Scene } from './scene.ts'

/** What a close-up shows in each room. */
export const DETAILS: Record<Scene['room'], Layout> = { KITCHEN: kitchenDetail, BEDROOM: bedroomDetail }

/** Every layout and how it is drawn. */
export const LAYOUTS: Record<KitchenLayout | BedroomLayout, Layout> = {
  'single-wall': singleWall,
  galley,
  'l-shaped': lShaped,
  'u-shaped': uShaped,
  island,
  peninsula,
  larder,
  'wardrobe-wall': wardrobeWall,
  'walk-in': walkIn,
  alcove,
  overbed,
  dressing,
  sliding,
  eaves,
}
