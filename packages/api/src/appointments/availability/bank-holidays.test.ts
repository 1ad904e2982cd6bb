import { expect, test } from 'vitest'
import { bankHolidays } from './bank-holidays.ts'

/** As gov.uk/bank-holidays lists them for England and Wales. */
test.each([
  [
    '2022',
    [
      '2022-01-03',
      '2022-04-15',
      '2022-04-18',
      '2022-05-02',
      '2022-06-02',
      '2022-06-03',
      '2022-08-29',
      '2022-09-19',
      '2022-12-26',
      '2022-12-27',
    ],
  ],
  [
    '2025',
    [
      '2025-01-01',
      '2025-04-18',
      '2025-04-21',
      '2025-05-05',
      '2025-05-26',
      '2025-08-25',
      '2025-12-25',
      '2025-12-26',
    ],
  ],
  [
    '2026',
    [
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-04',
      '2026-05-25',
      '2026-08-31',
      '2026-12-25',
      '2026-12-28',
    ],
  ],
  [
    '2027',
    [
      '2027-01-01',
      '2027-03-26',
      '2027-03-29',
      '2027-05-03',
      '2027-05-31',
      '2027-08-30',
      '2027-12-27',
      '2027-12-28',
    ],
  ],
])('bank holidays of %s are those that the government lists', async (year, listed) => {
  const known = await bankHolidays([year])
  for (const date of listed) expect(known).toContain(date)
  // Besides, the days themselves for which another is given off.
  expect(
    [...known].filter((date) => !listed.includes(date) && ![0, 6].includes(new Date(date).getUTCDay())),
  ).toEqual([])
})

test('several years are one set', async () => {
  const known = await bankHolidays(['2026', '2027'])
  expect(known.has('2026-12-28') && known.has('2027-01-01')).toBe(true)
})
