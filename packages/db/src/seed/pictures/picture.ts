import { drawScene } from './draw-scene.ts'
import { pictureKey } from './picture-key.ts'
import type { Scene } from './scene.ts'

/** What is drawn when no file has its name yet. */
export type Picture = {
  /** 24 hex digits; the same name is always the same picture. */
  readonly key: string
  /** SVG, 1600 × 1067. */
  draw(): string
}

export const scenePicture = (scene: Scene): Picture => ({
  key: pictureKey(scene),
  draw: () => drawScene(scene),
})
