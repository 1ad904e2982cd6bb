import { expect, test } from 'vitest'
import { parseStoredSlugs } from './stored-slugs.ts'

test('nothing stored is an empty list', () => {
  expect(parseStoredSlugs(null, 4)).toEqual([])
  expect(parseStoredSlugs('', 4)).toEqual([])
})

test('order is kept, repetition and what is not a slug are left out, and the list has an end', () => {
  expect(parseStoredSlugs('b,a,b,<script>,c d,e,f,g', 4)).toEqual(['b', 'a', 'e', 'f'])
})
