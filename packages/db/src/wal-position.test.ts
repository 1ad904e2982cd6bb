import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { walPosition } from './wal-position.ts'

const anyPlace = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })
const hex = (value: bigint) => value.toString(16).toUpperCase()
/** As PostgreSQL prints it up to version 18. */
const printed = (place: bigint) => `${hex(place >> 32n)}/${hex(place & 0xffffffffn)}`

describe('a position in the WAL', () => {
  test('has one text, whichever way PostgreSQL prints it', () => {
    expect(walPosition('16/B374D848')).toBe('00000016b374d848')
    expect(walPosition('0/1')).toBe('0000000000000001')
    expect(walPosition('0/00000001')).toBe('0000000000000001')
  })

  test('is the same place as what PostgreSQL printed', () => {
    fc.assert(fc.property(anyPlace, (place) => BigInt(`0x${walPosition(printed(place))}`) === place))
  })

  test('comes before another as text just when it does in the WAL', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (one, other) => {
        expect(walPosition(printed(one)) < walPosition(printed(other))).toBe(one < other)
      }),
    )
  })

  test.each(['', '0', '0/', '/0', '0/1/2', 'x/1', '123456789/0', ' 0/1'])('is not %j', (text) => {
    expect(() => walPosition(text)).toThrow('Not a position')
  })
})
