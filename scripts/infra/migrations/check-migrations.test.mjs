import { expect, test } from 'vitest'
import { compareWithReviews } from './check-migrations.mjs'

const found = [{ migration: '1_a', statement: 'DROP TABLE a.b', why: 'it drops' }]
const review = {
  migration: '1_a',
  statement: 'DROP TABLE a.b',
  reason: 'Nothing has read it since version 12.',
  reviewedBy: 'somebody else',
}

test('a reviewed statement passes, any other does not', () => {
  expect(compareWithReviews(found, [review])).toEqual([])
  expect(compareWithReviews(found, [])).toHaveLength(1)
  expect(compareWithReviews([{ ...found[0], statement: 'DROP TABLE a.c' }, ...found], [review])).toHaveLength(
    1,
  )
})

test('a review is of one migration', () => {
  expect(compareWithReviews([...found, { ...found[0], migration: '2_b' }], [review])).toHaveLength(1)
})

test('a review needs a reason and a name, and something to be of', () => {
  expect(compareWithReviews(found, [{ ...review, reason: 'ok' }])).toHaveLength(1)
  expect(compareWithReviews(found, [{ ...review, reviewedBy: '' }])).toHaveLength(1)
  expect(compareWithReviews([], [review])).toHaveLength(1)
})
