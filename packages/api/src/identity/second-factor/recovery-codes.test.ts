import { expect, test } from 'vitest'
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.ts'

test('ten codes are made, each unlike the others', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
})

test('a code is the same however it is copied', () => {
  expect(recoveryCodeHash(' o1il-23ab-cdef-gh45 ')).toBe(recoveryCodeHash('0111 23AB CDEF GH45'))
  expect(recoveryCodeHash('0111-23AB-CDEF-GH46')).not.toBe(recoveryCodeHash('0111-23AB-CDEF-GH45'))
})
