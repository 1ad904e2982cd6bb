import { expect, test } from 'vitest'
import { managePath } from './manage-path.ts'

test('a token that means something in an address is written so that it means itself', () => {
  expect(managePath('a&b=c')).toBe('/appointments/manage?token=a%26b%3Dc')
})

test('the view and its week stand beside the token', () => {
  expect(managePath('t', { view: 'move', week: '2027-02-01' })).toBe(
    '/appointments/manage?token=t&move=1&week=2027-02-01',
  )
})
