import { expect, test } from 'vitest'
import { findStyleProblems } from './house-style.mjs'

const short = Array.from({ length: 20 }, (_, index) => ({ path: `src/file-${index}.ts`, lines: 30 }))

test('no file is longer than 300 lines, a page than 100, a router than 150', () => {
  const files = [
    { path: 'src/long.ts', lines: 301 },
    { path: 'app/page.tsx', lines: 101 },
    { path: 'shop/router.ts', lines: 151 },
  ]
  expect(findStyleProblems([...short, ...files]).length).toBe(3)
  expect(findStyleProblems([...short, ...files.map((file) => ({ ...file, lines: file.lines - 1 }))])).toEqual(
    [],
  )
})

test('names that say nothing are refused, names that hold them are not', () => {
  expect(findStyleProblems([...short, { path: 'src/utils.ts', lines: 3 }])).toHaveLength(1)
  expect(findStyleProblems([...short, { path: 'src/common-cold.ts', lines: 3 }])).toEqual([])
})

test('the median file has at most 60 lines and nine in ten at most 180', () => {
  const lengths = (...lines) => lines.map((count, index) => ({ path: `${index}.ts`, lines: count }))
  expect(findStyleProblems(lengths(10, 61, 61))).toEqual(['The median file has 61 lines, at most 60'])
  expect(findStyleProblems(lengths(1, 1, 1, 1, 1, 1, 1, 1, 181, 181))).toHaveLength(1)
  expect(findStyleProblems(lengths(1, 1, 1, 1, 1, 1, 1, 1, 180, 300))).toEqual([])
})
