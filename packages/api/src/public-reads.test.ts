import { manifest } from '@lomash/cache'
import { expect, test } from 'vitest'
import { publicReads } from './public-reads.ts'
import { appRouter } from './root.ts'

const SAMPLES: Record<string, unknown> = {
  'catalogue.getProduct': { slug: 's' },
  'appointments.listShowrooms': undefined,
  'appointments.getShowroom': { slug: 's' },
  'catalogue.listCards': { slugs: ['s'] },
}
const declared = Object.values(manifest).flatMap(({ pattern, holds }) =>
  typeof holds === 'object' ? [[holds.answerOf, pattern] as const] : [],
)

test('every public read keeps its answers under the entry that the policy names for it', () => {
  for (const [path, read] of publicReads) {
    const { entry } = read.address(read.input.parse(SAMPLES[path] ?? {}))
    expect([[path, entry.pattern]]).toEqual(declared.filter(([answerOf]) => answerOf === path))
  }
})

test('no entry names a procedure of a domain that has others but not this one', () => {
  const procedures = Object.keys(appRouter._def.procedures)
  const domains = new Set(procedures.map((path) => path.split('.')[0]))
  for (const [path] of declared) if (domains.has(path.split('.')[0] ?? '')) expect(procedures).toContain(path)
})

test('the same filters in another order, or twice, are one entry', () => {
  const keyOf = (input: unknown) => {
    const read = publicReads.get('catalogue.listProducts')
    return read?.address(read.input.parse(input)).key
  }
  expect(keyOf({ colours: ['ink', 'sage', 'ink'], styles: ['slab', 'shaker'], category: 'KITCHEN' })).toBe(
    keyOf({ category: 'KITCHEN', styles: ['shaker', 'slab'], colours: ['sage', 'ink'] }),
  )
  expect(keyOf({ q: ' oak  island ' })).toBe(keyOf({ q: 'oak island' }))
  expect(keyOf({ colours: ['ink'] })).not.toBe(keyOf({ styles: ['ink'] }))
})
