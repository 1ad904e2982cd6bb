import { expect, test } from 'vitest'
import { draftOf, readDraft } from './times-draft.ts'

const times = {
  hours: [
    { weekday: 1, startMinute: 540, endMinute: 750 },
    { weekday: 1, startMinute: 810, endMinute: 1020 },
    { weekday: 6, startMinute: 600, endMinute: 960 },
  ],
  exceptions: [
    {
      fromDate: '2027-08-02',
      toDate: '2027-08-13',
      kind: 'HOLIDAY' as const,
      startMinute: null,
      endMinute: null,
      note: 'Cornwall',
    },
    {
      fromDate: '2027-09-01',
      toDate: '2027-09-01',
      kind: 'HOURS' as const,
      startMinute: 600,
      endMinute: 720,
      note: '',
    },
  ],
}

test('what is saved is shown and read as what it was', () => {
  expect(readDraft(draftOf(times))).toEqual({ times })
})

test('one day off needs no last day', () => {
  const draft = {
    days: [],
    exceptions: [{ key: 'a', fromDate: '2027-08-02', toDate: '', hours: '', note: '' }],
  }
  expect(readDraft(draft)).toMatchObject({
    times: { exceptions: [{ toDate: '2027-08-02', kind: 'HOLIDAY' }] },
  })
})

test('everything that is wrong is said at once, beside its field', () => {
  const draft = {
    days: ['nine', '', '17-9'],
    exceptions: [
      { key: 'a', fromDate: '', toDate: '', hours: '', note: '' },
      { key: 'b', fromDate: '2027-08-02', toDate: '2027-08-01', hours: '', note: '' },
      { key: 'c', fromDate: '2027-08-02', toDate: '', hours: '9-12, 13-17', note: '' },
      { key: 'd', fromDate: '', toDate: '', hours: 'noon', note: '' },
    ],
  }
  expect(Object.keys((readDraft(draft) as { problems: object }).problems)).toEqual([
    'day-1',
    'day-3',
    'a-fromDate',
    'b-toDate',
    'c-hours',
    'd-fromDate',
    'd-hours',
  ])
})
