import { expect, test } from 'vitest'
import { z } from 'zod'
import { DomainError, invalidField } from '../errors.ts'
import { checkTogether } from './check-together.ts'

const refuse = (field: string) => () => {
  throw invalidField(field, `No ${field}`)
}
const words = z.object({ words: z.string().max(3, 'Too long') })
const refused = (checks: Record<string, () => unknown>) => {
  try {
    checkTogether(checks)
    return null
  } catch (error) {
    return error
  }
}

test('what each check makes of it comes back under its name', () => {
  expect(checkTogether({ one: () => 1, words: () => words.parse({ words: 'abc' }) })).toEqual({
    one: 1,
    words: { words: 'abc' },
  })
})

test('all that is wrong is told at once', () => {
  const wrong = { name: refuse('name'), words: () => words.parse({ words: 'abcd' }), fine: () => 1 }
  expect(refused(wrong)).toMatchObject({
    code: 'VALIDATION_ERROR',
    fields: { name: ['No name'], words: ['Too long'] },
  })
})

test('one thing that is wrong keeps its code; what is no refusal is thrown as it is', () => {
  const none = new DomainError('NO_CATEGORY_SELECTED', 'None', { kitchen: ['None'] })
  const broken = new Error('The database is away')
  const throwing = (error: Error) => () => {
    throw error
  }
  expect(refused({ none: throwing(none), fine: () => 1 })).toBe(none)
  expect(refused({ name: refuse('name'), broken: throwing(broken) })).toBe(broken)
})
