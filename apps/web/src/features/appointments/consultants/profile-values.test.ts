import { expect, test } from 'vitest'
import { profileOf, profileValues } from './profile-values.ts'

const profile = {
  name: 'Priya Nair',
  userId: '0198a000-0000-7000-8000-000000000001',
  showroomId: '0198a000-0000-7000-8000-000000000000',
  kitchen: true,
  bedroom: false,
  types: ['HOME_MEASUREMENT' as const, 'SHOWROOM' as const],
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 30,
  isActive: true,
}

test('a profile is read from its form as what it was', () => {
  expect(profileOf(profileValues(profile))).toEqual(profile)
})

test.each(['', 'ten', '-5', '1.5'])('%j minutes are none that can be saved', (text) => {
  expect(profileOf({ ...profileValues(profile), bufferAfterMinutes: text }).bufferAfterMinutes).toBe(-1)
})

test('somebody without an account has none after they were saved', () => {
  expect(profileOf(profileValues({ ...profile, userId: null })).userId).toBeNull()
})
