import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCompared } from './compare-query'

const parse = (products: string) => parseCompared(new URLSearchParams({ products }))

test('up to four products, each once, in the order given', () => {
  expect(parse('b,a,b,c,d,e')).toEqual(['b', 'a', 'c', 'd'])
})

test('hostile text never throws and gives only slugs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const slug of parse(text)) expect(slug).toMatch(/^[a-z0-9-]+$/)
    }),
  )
})
