import { expect, test } from 'vitest'
import { fieldChanges } from './field-changes.ts'

test('only what is not as it was is told, with both sides', () => {
  const before = { name: 'Ed', role: 'EDITOR', tags: ['a', 'b'], at: new Date(0) }
  const after = { name: 'Edward', role: 'EDITOR', tags: ['a'], at: new Date(0) }
  expect(fieldChanges(before, after)).toEqual({
    name: { before: 'Ed', after: 'Edward' },
    tags: { before: ['a', 'b'], after: ['a'] },
  })
})

test('of what is new or gone the other side is null', () => {
  expect(fieldChanges(null, { name: 'Ed' })).toEqual({ name: { before: null, after: 'Ed' } })
  expect(fieldChanges({ name: 'Ed' }, null)).toEqual({ name: { before: 'Ed', after: null } })
})

test.each(['passwordHash', 'token', 'sealedSecret', 'recoveryCodes', 'otpCode'])(
  'a field called %s is refused',
  (field) => {
    expect(() => fieldChanges(null, { [field]: 'x' })).toThrow(field)
  },
)
