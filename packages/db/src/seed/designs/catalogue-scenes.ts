import { productScenes } from '../load/product-rows.ts'
import { PACKAGES } from '../offers/packages.ts'
import type { Scene } from '../pictures/scene.ts'
import { BEDROOM_RANGES, KITCHEN_RANGES } from '../ranges/ranges.ts'
import { CATEGORIES } from '../vocabulary/categories.ts'
import type { CataloguePlan } from './catalogue-plan.ts'

/** Every picture the catalogue's rows name, once each, those that stand for departments and ranges first. */
export function catalogueScenes(plan: CataloguePlan): Scene[] {
  const scenes = [
    ...[...CATEGORIES, ...PACKAGES].map(({ pictureOf }) => plan.sceneOfProduct(pictureOf)),
    ...[...KITCHEN_RANGES, ...BEDROOM_RANGES].map(plan.sceneOfRange),
    ...[...plan.live, ...plan.hidden].flatMap(productScenes),
  ]
  return [...new Map(scenes.map((scene) => [JSON.stringify(scene), scene])).values()]
}
