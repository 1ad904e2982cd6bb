import { expect, test } from 'vitest'
import { describeFailure } from './describe-failure.ts'

test('a failure is told in one line of bounded length', () => {
  expect(describeFailure(new Error('the\n\n  provider said no'))).toBe('the   provider said no')
  expect(describeFailure(new Error('x'.repeat(9_000)))).toHaveLength(500)
  expect(describeFailure(new Error(''))).not.toBe('')
  expect(describeFailure('a text that was thrown')).toBe('a text that was thrown')
})

test('credentials, addresses and telephone numbers are left out', () => {
  const told = describeFailure(
    new Error('550 <ann@example.com> via redis://user:secret@host Bearer abc.def to +44 7700 900123'),
  )
  expect(told).toBe('550 <…@…> via redis://…@host Bearer … to …')
})

test('of what Prisma says only the last line is kept', () => {
  const error = new Error(
    '\nInvalid `prisma.x()` invocation in\n/app/file.ts:1:1\n\n→ 1 code\n\nUnique failed',
  )
  error.name = 'PrismaClientKnownRequestError'
  expect(describeFailure(error)).toBe('Unique failed')
})
