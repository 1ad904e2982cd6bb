import { expect, test } from 'vitest'
import { draftRooms, readRooms } from './rooms-draft.ts'

const rooms = [
  { roomId: '0198a000-0000-7000-8000-000000000001', name: 'Studio', isActive: true },
  { roomId: '0198a000-0000-7000-8000-000000000002', name: 'Loft', isActive: false },
]

test('rooms are read as what they were', () => {
  expect(readRooms(draftRooms({ rooms }))).toEqual({ rooms })
})

test('a new room has no id yet', () => {
  const drafts = [...draftRooms({ rooms }), { key: 'new', name: ' Snug ', isActive: true }]
  expect(readRooms(drafts)).toEqual({ rooms: [...rooms, { name: 'Snug', isActive: true }] })
})

test('a room without a name, and one with another’s, are refused beside them', () => {
  const drafts = [
    ...draftRooms({ rooms }),
    { key: 'same', name: 'studio', isActive: true },
    { key: 'none', name: ' ', isActive: true },
  ]
  expect(readRooms(drafts)).toEqual({
    problems: { same: 'Give each room a name of its own', none: 'Enter a name' },
  })
})
