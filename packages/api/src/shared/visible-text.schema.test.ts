import { expect, test } from 'vitest'
import { visibleText } from './visible-text.schema.ts'

const text = visibleText('Use plain signs')

test.each(['', 'Amara Osei', 'Siân O’Neill-Łuk', '王小明', 'क्‍ष', 'می‌خواهم', '12 Mill Lane, flat 3/4'])(
  '%j is text',
  (written) => {
    expect(text.safeParse(written).success).toBe(true)
  },
)

test.each(['\u200b', 'Amara\u202eiseO', 'A\u0000', '<b>', '\u00ad', '\u200c', ' \u200d ', 'A\u2066B'])(
  '%j hides something, or is markup',
  (written) => {
    expect(text.safeParse(written).error?.issues.map(({ message }) => message)).toEqual(['Use plain signs'])
  },
)
