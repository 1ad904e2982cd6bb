import { expect, test } from 'vitest'
import { weekText } from './week-text.ts'

const on = (...days: number[]) => days.map((weekday) => ({ weekday, startMinute: 540, endMinute: 1_020 }))

test.each([
  [[], 'No hours yet'],
  [on(1, 2, 3, 4, 5), 'Mon to Fri 09:00–17:00'],
  [on(1, 3), 'Mon 09:00–17:00 · Wed 09:00–17:00'],
  [
    [...on(1, 2, 4), { weekday: 6, startMinute: 600, endMinute: 960 }],
    'Mon to Tue 09:00–17:00 · Thu 09:00–17:00 · Sat 10:00–16:00',
  ],
])('a week is told in as few words as it takes', (hours, words) => {
  expect(weekText({ hours }).replaceAll('\u2060', '').replaceAll('\u00a0', ' ')).toBe(words)
})
