import { expect, test } from 'vitest'
import { isRefusal } from './is-refusal.ts'

test.each([400, 413, 422])('%i is about the message: it is given up', (status) => {
  expect(isRefusal(status)).toBe(true)
})

test.each([301, 401, 402, 403, 404, 405, 408, 409, 423, 425, 429, 500, 503, 0])(
  '%i is about us or the moment: it is tried again, and by the other provider',
  (status) => {
    expect(isRefusal(status)).toBe(false)
  },
)
