import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { PICTURE_WIDTHS, pictureKey, renderPictures, type Scene, scenePicture } from './index.ts'

const scene: Scene = {
  room: 'BEDROOM',
  layout: 'sliding',
  view: 'room',
  style: 'slab',
  finish: 'satin',
  frontHex: '#d9b3a3',
  variation: 3,
}

test('writes each width once for equal pictures, leaves nothing half-written and skips what exists', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'pictures-'))
  try {
    const progress: number[] = []
    await renderPictures([scenePicture(scene), scenePicture(scene)], {
      directory,
      onProgress: (done) => progress.push(done),
    })
    const names = PICTURE_WIDTHS.map((width) => `${pictureKey(scene)}-${width}.webp`).sort()
    expect((await readdir(directory)).sort()).toEqual(names)
    expect(progress).toEqual([1, 2])
    for (const width of PICTURE_WIDTHS)
      expect((await sharp(join(directory, `${pictureKey(scene)}-${width}.webp`)).metadata()).width).toBe(
        width,
      )
    const first = join(directory, names[0] ?? '')
    const before = (await stat(first)).mtimeMs
    await renderPictures([scenePicture(scene)], { directory })
    expect((await stat(first)).mtimeMs).toBe(before)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}, 30_000)
