import { describe, expect, test } from 'vitest'
import { BEDROOM_LAYOUTS, KITCHEN_LAYOUTS } from '../pictures/scene.ts'
import { BEDROOM_RANGES, KITCHEN_RANGES } from '../ranges/ranges.ts'
import { COLOURS } from '../vocabulary/colours.ts'
import { planCatalogue } from './catalogue-plan.ts'
import { catalogueScenes } from './catalogue-scenes.ts'
import { chooseDesigns, chooseHiddenDesigns } from './choose-designs.ts'
import { designName, designSlug } from './design.ts'
import { roomScene } from './design-scenes.ts'

const designs = chooseDesigns()
const everything = [...designs, ...chooseHiddenDesigns(designs.length)]

describe('the designs', () => {
  test('are 300 in 40 ranges, 180 of them kitchens, and the same every time', () => {
    expect(designs).toHaveLength(300)
    expect(designs.filter((design) => design.room === 'KITCHEN')).toHaveLength(180)
    expect(new Set(designs.map((design) => design.range)).size).toBe(40)
    expect(chooseDesigns()).toEqual(designs)
  })

  test('have a name and a slug each, and three to five colours', () => {
    expect(new Set(everything.map(designName)).size).toBe(303)
    expect(new Set(everything.map(designSlug)).size).toBe(303)
    for (const design of everything) {
      expect(designSlug(design)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(new Set(design.colours).size).toBe(design.colours.length)
      expect(design.colours.length).toBeGreaterThanOrEqual(3)
      expect(design.colours.length).toBeLessThanOrEqual(5)
    }
  })

  test('stand in a range of their own category, in its styles and finishes, in a layout of its room', () => {
    for (const { room, range, plan, style, finish } of everything) {
      expect(room === 'KITCHEN' ? KITCHEN_RANGES : BEDROOM_RANGES).toContain(range)
      expect(room === 'KITCHEN' ? KITCHEN_LAYOUTS : BEDROOM_LAYOUTS).toContain(plan.layout)
      expect(range.styles).toContain(style)
      expect(range.finishes).toContain(finish)
    }
  })

  test('have two to four sizes, each dearer than the one before, in steps of £5', () => {
    for (const { sizes } of everything) {
      expect(sizes.length).toBeGreaterThanOrEqual(2)
      for (const [index, { priceInPence }] of sizes.entries()) {
        expect(priceInPence % 500).toBe(0)
        expect(priceInPence).toBeGreaterThan(sizes[index - 1]?.priceInPence ?? 0)
      }
    }
  })

  test('are all drawn differently', () => {
    const pictures = designs.map((design) => JSON.stringify(roomScene(design, design.colours[0])))
    expect(new Set(pictures).size).toBe(300)
    expect(new Set(everything.map((design) => roomScene(design, design.colours[0]).variation)).size).toBe(303)
  })

  test('that stand side by side in a range are pictured in different colours', () => {
    for (const [index, design] of designs.entries()) {
      const next = designs[index + 1]
      if (next?.range === design.range) expect(next.colours[0]).not.toBe(design.colours[0])
    }
  })
})

test('the thirty colours have a slug, a name and a six-digit hex each', () => {
  expect(COLOURS).toHaveLength(30)
  for (const key of ['slug', 'name', 'hex'] as const)
    expect(new Set(COLOURS.map((colour) => colour[key])).size).toBe(30)
  for (const { hex } of COLOURS) expect(hex).toMatch(/^#[0-9a-f]{6}$/)
})

test('a smaller catalogue is an even selection with every product asked for', () => {
  for (const count of [1, 40, 299]) expect(planCatalogue(count).live).toHaveLength(count)
  expect(new Set(planCatalogue(40).live.map((design) => design.range)).size).toBeGreaterThan(35)
})

test('no picture is drawn twice', () => {
  const scenes = catalogueScenes(planCatalogue(300)).map((scene) => JSON.stringify(scene))
  expect(new Set(scenes).size).toBe(scenes.length)
  expect(scenes.length).toBeLessThan(1_500)
})
