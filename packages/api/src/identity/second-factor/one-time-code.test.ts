import { expect, test } from 'vitest'
import { enrolment, newSecret, stepOfCode } from './one-time-code.ts'

/** RFC 6238, appendix B, cut to six digits. */
const secret = new Uint8Array(Buffer.from('12345678901234567890'))
const AT = 59_000

test('a code is that of its time step, as RFC 6238 has it', () => {
  expect(stepOfCode(secret, '287082', AT)).toBe(1n)
  expect(stepOfCode(secret, '081804', 1_111_111_109_000)).toBe(37_037_036n)
})

test('the code of the step before and after counts, and no other', () => {
  expect(stepOfCode(secret, '287082', AT + 30_000)).toBe(1n)
  expect(stepOfCode(secret, '287082', AT - 30_000)).toBe(1n)
  expect(stepOfCode(secret, '287082', AT + 61_000)).toBeNull()
  expect(stepOfCode(secret, '287082', AT - 60_000)).toBeNull()
})

test.each(['', '28708', '2870820', '287083', '２８７０８２', '-28708', 'abcdef'])('%j is no code', (code) => {
  expect(stepOfCode(secret, code, AT)).toBeNull()
})

test('an app is given a secret of 160 bits, in groups and as a picture', () => {
  const made = newSecret()
  const { secret: typed, qrSvg } = enrolment(made, 'eve@example.co.uk')
  expect(made).toHaveLength(20)
  expect(typed).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  expect(qrSvg).toMatch(/^<svg /)
})
