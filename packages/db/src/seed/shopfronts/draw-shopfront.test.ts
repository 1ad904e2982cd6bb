import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { SHOPFRONTS } from '../appointments/shopfronts.ts'
import { drawShopfront } from './draw-shopfront.ts'
import { shopfrontPicture } from './shopfront-picture.ts'

const fronts = Object.entries(SHOPFRONTS)
const [, first] = fronts[0] ?? []

describe('drawShopfront', () => {
  test.each(fronts)('%s: the same bytes each time, of numbers and references that exist', (_, front) => {
    const svg = drawShopfront(front)
    expect(drawShopfront(front)).toBe(svg)
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    const ids = new Set([...svg.matchAll(/ id="(\w+)"/g)].map(([, id]) => id))
    expect([...svg.matchAll(/url\(#(\w+)\)/g)].filter(([, id]) => !ids.has(id))).toEqual([])
  })

  test.each(fronts)('%s is well-formed for the rasteriser', async (_, front) => {
    const { info } = await sharp(Buffer.from(drawShopfront(front)))
      .resize(300)
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([300, 200])
  })

  test('no two towns have the same front, nor a picture of the same name', () => {
    expect(new Set(fronts.map(([, front]) => drawShopfront(front))).size).toBe(fronts.length)
    expect(new Set(fronts.map(([, front]) => shopfrontPicture(front).key)).size).toBe(fronts.length)
  })

  test('another hour, door or house number is another picture under another name', () => {
    if (!first) throw new Error('There is no front')
    const changes = [{}, { time: 'dusk' }, { door: 'left' }, { houseNumber: 21 }] as const
    const pictures = changes.map((change) => shopfrontPicture({ ...first, ...change }))
    expect(new Set(pictures.map(({ key }) => key)).size).toBe(changes.length)
    expect(new Set(pictures.map((picture) => picture.draw())).size).toBe(changes.length)
  })
})
