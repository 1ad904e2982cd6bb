export { drawScene } from './draw-scene.ts'
export { type Picture, scenePicture } from './picture.ts'
export { pictureKey, sourceDigest } from './picture-key.ts'
export { PICTURE_WIDTHS, renderPictures } from './render-pictures.ts'
export {
  BEDROOM_LAYOUTS,
  FINISHES,
  type Finish,
  KITCHEN_LAYOUTS,
  type Scene,
  STYLES,
  type Style,
} from './scene.ts'
