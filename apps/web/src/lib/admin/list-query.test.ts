import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Filter, filterChips, listHref, listSearch, readListQuery } from './list-query.ts'

const FILTERS = [
  { name: 'q', label: 'Name', kind: 'search' },
  { name: 'role', label: 'Role', kind: 'select', options: [{ value: 'EDITOR', label: 'Editor' }] },
  { name: 'from', label: 'From', kind: 'date' },
] as const satisfies readonly Filter[]

const read = (search: string) => readListQuery(FILTERS, new URLSearchParams(search))

describe('the filters of a list, from its URL', () => {
  test.each([
    ['', {}],
    ['q=&role=&from=', {}],
    ['q=+ed+&role=EDITOR&from=2026-11-26', { q: 'ed', role: 'EDITOR', from: '2026-11-26' }],
    ['role=EMPEROR&from=yesterday&other=x', {}],
    ['from=2026-02-30', {}],
    ['from=0000-01-01', {}],
    ['from=0987-01-01', {}],
    ['q=o%00k', {}],
    ['q=one&q=two', { q: 'one' }],
  ])('%j are %j', (search, values) => {
    expect(read(search).values).toEqual(values)
  })

  test('go on with the place in the list, which a change of filters drops', () => {
    const { values, cursor } = read('role=EDITOR&cursor=abc')
    expect(cursor).toBe('abc')
    expect(listSearch(FILTERS, values)).toBe('role=EDITOR')
    expect(listSearch(FILTERS, values, 'def')).toBe('role=EDITOR&cursor=def')
  })

  test('are cut to what a field can hold', () => {
    expect(read(`q=${'x'.repeat(5_000)}`).values.q).toHaveLength(100)
    expect(read(`q=${'x'.repeat(99)}🙂`).values.q).toBe('x'.repeat(99))
  })

  test('have one spelling, which reads as itself', () => {
    const query = fc.array(
      fc.tuple(fc.constantFrom('q', 'role', 'from', 'x'), fc.string({ unit: 'grapheme' })),
    )
    fc.assert(
      fc.property(query, (pairs) => {
        const { values } = read(new URLSearchParams(pairs).toString())
        const search = listSearch(FILTERS, values)
        expect(read(search).values).toEqual(values)
        expect(listSearch(FILTERS, read(search).values)).toBe(search)
      }),
    )
  })
})

test('a chip says a filter in words and leads to the list without it', () => {
  const { values } = read('q=ed&role=EDITOR&from=2026-07-01')
  expect(filterChips(FILTERS, values)).toEqual([
    { name: 'q', label: 'Name: ed', without: 'role=EDITOR&from=2026-07-01' },
    { name: 'role', label: 'Role: Editor', without: 'q=ed&from=2026-07-01' },
    { name: 'from', label: 'From: 1 Jul 2026', without: 'q=ed&role=EDITOR' },
  ])
})

test('the whole list has no question mark', () => {
  expect([listHref('/admin/staff', ''), listHref('/admin/staff', 'q=ed')]).toEqual([
    '/admin/staff',
    '/admin/staff?q=ed',
  ])
})
