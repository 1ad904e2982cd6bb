import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Picture } from './picture.ts'

/** Widths written for each picture, px. */
export const PICTURE_WIDTHS = [300, 800, 1920] as const

export type RenderOptions = {
  readonly directory: string
  /** Pictures in work at once; each keeps about one core busy. */
  readonly concurrency?: number
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Writes `${directory}/${key}-${width}.webp` for every picture. Files already there are kept, equal pictures are
 * drawn once, and each file appears whole or not at all.
 */
export async function renderPictures(pictures: Iterable<Picture>, options: RenderOptions): Promise<void> {
  const queue = [...pictures]
  const total = queue.length
  const seen = new Set<string>()
  let next = 0
  let done = 0
  await mkdir(options.directory, { recursive: true })
  const worker = async () => {
    for (let picture = queue[next++]; picture; picture = queue[next++]) {
      if (!seen.has(picture.key)) {
        seen.add(picture.key)
        await renderOne(picture, options.directory)
      }
      options.onProgress?.(++done, total)
    }
  }
  const threads = sharp.concurrency()
  sharp.concurrency(1)
  try {
    await Promise.all(Array.from({ length: Math.max(1, options.concurrency ?? 2) }, worker))
  } finally {
    sharp.concurrency(threads)
  }
}

async function renderOne({ key, draw }: Picture, directory: string): Promise<void> {
  const path = (width: number) => join(directory, `${key}-${width}.webp`)
  const missing: number[] = []
  for (const width of PICTURE_WIDTHS) if (!(await exists(path(width)))) missing.push(width)
  if (missing.length === 0) return
  let raster = await rasterise(draw())
  // Largest first: each smaller one is made from the one before.
  for (const width of [...PICTURE_WIDTHS].sort((a, b) => b - a)) {
    raster = width === raster.width ? raster : await shrink(raster, width)
    if (missing.includes(width)) await writeWhole(path(width), await encode(raster))
  }
}

type Raster = { data: Buffer; width: number; height: number; channels: 3 }

async function rasterise(svg: string): Promise<Raster> {
  const sized = svg.replace(
    'width="1600" height="1067"',
    'width="1920" height="1280" preserveAspectRatio="none"',
  )
  const { data, info } = await sharp(Buffer.from(sized))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: 3 }
}

async function shrink(from: Raster, width: number): Promise<Raster> {
  const { data, info } = await sharp(from.data, { raw: from })
    .resize(width)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: 3 }
}

const encode = (raster: Raster): Promise<Buffer> =>
  sharp(raster.data, { raw: raster }).webp({ quality: 76, effort: 2 }).toBuffer()

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    await writeFile(temporary, bytes)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
