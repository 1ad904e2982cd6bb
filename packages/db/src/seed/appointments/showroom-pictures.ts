import { type Picture, type Scene, scenePicture } from '../pictures/index.ts'
import { shopfrontPicture } from '../shopfronts/shopfront-picture.ts'
import { SHOPFRONTS } from './shopfronts.ts'
import type { ShowroomSlug } from './showrooms.ts'

type Bedroom = Pick<Scene, 'layout' | 'style' | 'finish' | 'frontHex' | 'variation'>

/** The bedroom that is on show further inside. */
const BEDROOMS: Record<ShowroomSlug, Bedroom> = {
  leeds: { layout: 'eaves', style: 'shaker', finish: 'matt', frontHex: '#8a9a7f', variation: 21 },
  manchester: { layout: 'sliding', style: 'slab', finish: 'veneer', frontHex: '#a67c52', variation: 22 },
  birmingham: {
    layout: 'dressing',
    style: 'skinny-shaker',
    finish: 'satin',
    frontHex: '#c9b8a6',
    variation: 23,
  },
  bristol: {
    layout: 'alcove',
    style: 'in-frame',
    finish: 'painted-timber',
    frontHex: '#e9e2d3',
    variation: 24,
  },
  london: { layout: 'walk-in', style: 'handleless', finish: 'matt', frontHex: '#3d4a52', variation: 25 },
  edinburgh: {
    layout: 'overbed',
    style: 'raised-panel',
    finish: 'painted-timber',
    frontHex: '#5a6f7c',
    variation: 26,
  },
}

/** The front from the street, the kitchen in its window seen from inside, and a bedroom. */
export function showroomPictures(slug: ShowroomSlug): Picture[] {
  const front = SHOPFRONTS[slug]
  return [
    shopfrontPicture(front),
    scenePicture(front.display),
    scenePicture({ room: 'BEDROOM', view: 'room', ...BEDROOMS[slug] }),
  ]
}
