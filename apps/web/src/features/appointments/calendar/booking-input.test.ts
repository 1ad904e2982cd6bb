import { expect, test } from 'vitest'
import { bookingFields, bookingInput, tidied, toRooms, toType, wantedOf } from './booking-input.ts'

const people = [
  { consultantId: 'priya', name: 'Priya', showroomId: 'leeds' },
  { consultantId: 'tom', name: 'Tom', showroomId: 'york' },
]
const showrooms = [
  { showroomId: 'leeds', name: 'Leeds' },
  { showroomId: 'york', name: 'York' },
]
const visit = {
  type: 'SHOWROOM',
  rooms: 'both',
  showroomId: 'leeds',
  consultantId: 'priya',
  date: '2026-03-10',
}

test('a visit asks for the showroom and offers who works there; other appointments ask for none', () => {
  const fieldsOf = (values: Record<string, string>) => bookingFields(values, people, showrooms).wish
  const namesOf = (values: Record<string, string>) =>
    fieldsOf(values)
      .find(({ name }) => name === 'consultantId')
      ?.options?.map(({ label }) => label)
  expect(namesOf(visit)).toEqual(['Whoever has most time', 'Priya'])
  expect(namesOf({ ...visit, type: 'ONLINE' })).toEqual(['Whoever has most time', 'Priya', 'Tom'])
  expect(fieldsOf({ ...visit, type: 'ONLINE' }).map(({ name }) => name)).not.toContain('showroomId')
})

test('who works elsewhere does not stay chosen for a visit', () => {
  expect(tidied({ ...visit, showroomId: 'york' }, people).consultantId).toBe('')
  expect(tidied(visit, people)).toBe(visit)
  expect(tidied({ ...visit, type: 'ONLINE', showroomId: 'york' }, people).consultantId).toBe('priya')
})

test('on another day the time that is chosen is the same on the clock', () => {
  const chosen = { ...visit, date: '2026-03-30', startsAt: '2026-03-10T10:00:00.000Z' }
  expect(tidied(chosen, people).startsAt).toBe('2026-03-30T09:00:00.000Z')
  expect(tidied({ ...chosen, date: '' }, people).startsAt).toBe(chosen.startsAt)
})

test('times are asked for once there is a day and, for a visit, a showroom', () => {
  expect(wantedOf(visit)).toEqual({
    type: 'SHOWROOM',
    kitchen: true,
    bedroom: true,
    showroomId: 'leeds',
    date: '2026-03-10',
  })
  expect(wantedOf({ ...visit, showroomId: '' })).toBeNull()
  expect(wantedOf({ ...visit, date: '' })).toBeNull()
  expect(wantedOf({ ...visit, type: 'ONLINE', showroomId: '' })?.showroomId).toBeUndefined()
})

test('a booking is sent with its address in lines, and without what is left open', () => {
  const sent = bookingInput({
    ...visit,
    consultantId: '',
    startsAt: '2026-03-10T10:00:00Z',
    'contact.name': 'Cora',
    'contact.addressLines': ' 12 Mill Lane \n\nLeeds',
  })
  expect(sent).toMatchObject({
    consultantId: undefined,
    contact: { name: 'Cora', addressLines: ['12 Mill Lane', 'Leeds'] },
  })
  expect([toType('SHOWROOM'), toType('nonsense'), toType(null)]).toEqual(['SHOWROOM', null, null])
  expect([toRooms('bedroom'), toRooms(undefined)]).toEqual([
    { kitchen: false, bedroom: true },
    { kitchen: true, bedroom: false },
  ])
})
