import { expect, test } from 'vitest'
import { wishOf } from './wish-of.ts'

const visit = {
  type: 'SHOWROOM',
  forKitchen: true,
  forBedroom: false,
  showroomId: 'leeds',
  consultant: { showroomId: 'leeds' },
} as const
const home = { ...visit, type: 'HOME_MEASUREMENT' } as const

test('a visit is wanted where it is, whoever is named', () => {
  expect(wishOf(visit)).toEqual({
    type: 'SHOWROOM',
    kitchen: true,
    bedroom: false,
    showroomId: 'leeds',
    consultantId: undefined,
  })
  expect(wishOf(visit, 'priya')).toMatchObject({ showroomId: 'leeds', consultantId: 'priya' })
})

test('a home visit is wanted of the same showroom’s consultants, while it is with one of them and nobody else is named', () => {
  expect(wishOf(home).showroomId).toBe('leeds')
  expect(wishOf({ ...home, showroomId: null }).showroomId).toBeUndefined()
  expect(wishOf({ ...home, consultant: { showroomId: 'york' } }).showroomId).toBeUndefined()
  expect(wishOf(home, 'tom')).toMatchObject({ showroomId: undefined, consultantId: 'tom' })
})
