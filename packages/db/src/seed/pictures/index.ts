export { drawScene } from './draw-scene.ts'
export { pictureKey } from './picture-key.ts'
export { PICTURE_WIDTHS, type RenderOptions, renderPictures } from './render-pictures.ts'
export {
  BEDROOM_LAYOUTS,
  type BedroomLayout,
  FINISHES,
  type Finish,
  KITCHEN_LAYOUTS,
  type KitchenLayout,
  type Scene,
  STYLES,
  type Style,
} from './scene.ts'
