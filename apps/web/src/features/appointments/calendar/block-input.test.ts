import { expect, test } from 'vitest'
import { blockInput, MINUTE_CHOICES } from './block-input.ts'
import { draftStart } from './draft.ts'

const values = {
  consultantId: 'priya',
  fromDate: '2026-07-10',
  startsAt: '570',
  untilDate: '2026-07-11',
  endsAt: '1020',
  notes: 'Training',
}

test('a block is sent as the instants that London’s clocks mean', () => {
  expect(blockInput(values)).toEqual({
    consultantId: 'priya',
    startsAt: '2026-07-10T08:30:00.000Z',
    endsAt: '2026-07-11T16:00:00.000Z',
    notes: 'Training',
  })
  expect([MINUTE_CHOICES.length, MINUTE_CHOICES[19]]).toEqual([48, { value: '570', label: '09:30' }])
})

test('a missing day, and a time that clocks skip, are told', () => {
  expect(blockInput({ ...values, fromDate: '' })).toHaveProperty('problem')
  expect(blockInput({ ...values, fromDate: '2026-03-29', startsAt: '90' })).toHaveProperty('problem')
})

test('what is begun at a time has it chosen; else none is', () => {
  expect(draftStart({ date: '2026-07-10', minute: 600 })).toBe('2026-07-10T09:00:00.000Z')
  expect([
    draftStart({ date: '2026-07-10', minute: null }),
    draftStart({ date: '2026-03-29', minute: 90 }),
  ]).toEqual(['', ''])
})
