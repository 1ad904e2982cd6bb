import { describe, expect, test } from 'vitest'
import { chooseDesigns } from './choose-designs.ts'
import { writeTexts } from './write-texts.ts'

const products = chooseDesigns().map((design) => ({ design, texts: writeTexts(design) }))

describe('the texts of a product', () => {
  test('belong to it alone', () => {
    for (const key of ['summary', 'description', 'seoTitle', 'seoDescription'] as const)
      expect(new Set(products.map(({ texts }) => texts[key])).size).toBe(products.length)
  })

  test('are whole: three paragraphs, no gap where a fact was missing', () => {
    for (const { texts } of products) {
      expect(texts.description.split('\n\n')).toHaveLength(3)
      for (const text of Object.values(texts)) expect(text).not.toMatch(/undefined|NaN|\s{3}|\$\{|^\s*$/)
    }
  })

  test('say what the price covers and what it does not', () => {
    for (const { design, texts } of products)
      expect(texts.priceBasis).toMatch(design.plan.isStocked ? /assembled and delivered/ : /not included$/)
  })

  test('share no sentence between one product of a range and the next', () => {
    const sentences = (text: string) => text.split(/(?<=[.:])\s+/)
    for (const [index, { design, texts }] of products.entries()) {
      const next = products[index + 1]
      if (next?.design.range !== design.range) continue
      const here = new Set(sentences(texts.description))
      expect(sentences(next.texts.description).filter((sentence) => here.has(sentence))).toEqual([])
    }
  })

  test('fit a search result', () => {
    for (const { texts } of products) {
      expect(texts.seoTitle.length).toBeLessThanOrEqual(70)
      expect(texts.seoDescription.length).toBeLessThanOrEqual(160)
    }
  })
})
