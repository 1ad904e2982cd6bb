import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { BEDROOM_LAYOUTS, drawScene, FINISHES, KITCHEN_LAYOUTS, type Scene, STYLES } from './index.ts'

const LAYOUTS = [
  ...KITCHEN_LAYOUTS.map((layout) => ({ room: 'KITCHEN', layout }) as const),
  ...BEDROOM_LAYOUTS.map((layout) => ({ room: 'BEDROOM', layout }) as const),
]

const scene = (change: Partial<Scene> = {}): Scene => ({
  room: 'KITCHEN',
  layout: 'island',
  view: 'room',
  style: 'shaker',
  finish: 'matt',
  frontHex: '#2f4a3c',
  variation: 7,
  ...change,
})

describe('drawScene', () => {
  test('gives the same bytes for the same scene', () => {
    for (const place of LAYOUTS) expect(drawScene(scene(place))).toBe(drawScene(scene(place)))
  })

  test('draws another picture for another front colour, finish, style, view or variation', () => {
    const changes: Partial<Scene>[] = [
      {},
      { frontHex: '#8a9a7f' },
      { finish: 'gloss' },
      { style: 'slab' },
      { view: 'detail' },
      { variation: 8 },
    ]
    expect(new Set(changes.map((change) => drawScene(scene(change)))).size).toBe(changes.length)
  })

  test('draws each layout differently', () => {
    expect(new Set(LAYOUTS.map((place) => drawScene(scene(place)))).size).toBe(LAYOUTS.length)
  })

  test('keeps the scene when only the colour changes', () => {
    const shapes = (frontHex: string) => drawScene(scene({ frontHex })).match(/ d="[^"]*"/g)?.length
    expect(shapes('#26364a')).toBe(shapes('#2f4a3c'))
  })

  test('writes only numbers and references that exist, for every layout, style and finish', () => {
    let variation = 0
    for (const place of LAYOUTS)
      for (const style of STYLES)
        for (const finish of FINISHES) {
          const view = variation % 7 === 0 ? 'detail' : 'room'
          const svg = drawScene(scene({ ...place, style, finish, view, variation: variation++ * 7919 }))
          expect(svg).not.toMatch(/NaN|undefined|Infinity/)
          const ids = new Set([...svg.matchAll(/ id="(\w+)"/g)].map(([, id]) => id))
          const missing = [...svg.matchAll(/url\(#(\w+)\)/g)].filter(([, id]) => !ids.has(id))
          expect(missing).toEqual([])
        }
  }, 120_000)

  test('is well-formed for the rasteriser', async () => {
    for (const [i, place] of LAYOUTS.entries()) {
      const style = STYLES[i % STYLES.length] ?? 'shaker'
      const finish = FINISHES[i % FINISHES.length] ?? 'matt'
      const svg = drawScene(scene({ ...place, style, finish, view: i % 2 ? 'detail' : 'room', variation: i }))
      const { info } = await sharp(Buffer.from(svg)).resize(300).raw().toBuffer({ resolveWithObject: true })
      expect(info.width).toBe(300)
    }
  }, 60_000)
})
