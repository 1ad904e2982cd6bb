import { expect, test } from 'vitest'
import { redact } from './redact.ts'

test.each([
  ['connect to smtp://user:p%40ss@mail.example:587 failed', 'connect to smtp://…@mail.example:587 failed'],
  [
    'blocked: https://shop.example/newsletter/confirm?token=abc.',
    'blocked: https://shop.example/newsletter/confirm?…',
  ],
  ['got {"authorization":"Bearer abc"}', 'got {"authorization":"Bearer …"}'],
  ['password: hunter2, sorry', 'password: …, sorry'],
  ['one\r\ntwo\0three', 'one two three'],
])('what a provider said is kept without secrets or control characters: %j', (said, kept) => {
  expect(redact(said)).toBe(kept)
})

test('what a provider said is cut to 500 characters, never within one', () => {
  expect(redact('x'.repeat(100_000))).toHaveLength(500)
  expect(redact(`${'x'.repeat(499)}😀`).isWellFormed()).toBe(true)
})
