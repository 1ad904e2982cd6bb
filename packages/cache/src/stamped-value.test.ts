import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digestOf, pack, type Stamped, unpack } from './stamped-value.ts'

const stampedOf = (body: Buffer): Stamped => ({
  body,
  life: { storedAt: 1, freshUntil: 2, staleUntil: 3 },
  loadMs: 4,
  versions: '0000000000000001:a-_,0000000000000002:b',
  digest: digestOf(body),
})

describe('a kept value', () => {
  test('comes back to the byte, an empty one too', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const stamped = stampedOf(Buffer.from(bytes))
        expect(unpack(pack(stamped))).toEqual(stamped)
      }),
    )
  })

  test('that is cut short or grown is none', () => {
    const packed = pack(stampedOf(Buffer.from('{"items":[]}')))
    for (let length = 0; length < packed.length; length++)
      expect(unpack(packed.subarray(0, length))).toBeNull()
    expect(unpack(Buffer.concat([packed, Buffer.from('x')]))).toBeNull()
  })

  test('is never read out of noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(unpack(Buffer.from(bytes))).toBeNull()
      }),
    )
    expect(unpack(Buffer.from('2;1;x;3;4;0;d;v\n'))).toBeNull()
    expect(unpack(Buffer.from('1;1;2;3;4;0;d;v\n'))).toBeNull()
  })
})
