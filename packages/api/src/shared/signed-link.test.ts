import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DomainError } from '../errors.ts'
import { type LinkClaim, readLink, signLink } from './signed-link.ts'

const KEY = new Uint8Array(32).fill(7)
const EXPIRES_AT = Date.UTC(2026, 10, 27)
const claim: LinkClaim = { purpose: 'newsletter.confirm', subject: 'a-subject:3', expiresAt: EXPIRES_AT }
const token = signLink(KEY, claim)
const anyText = fc.string({ unit: 'binary', maxLength: 200 })

function read(given: string, { key = KEY, purpose = claim.purpose, now = EXPIRES_AT - 1 } = {}): string {
  try {
    return `read ${readLink(key, purpose, given, now).subject}`
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error)
  }
}

describe('a signed link', () => {
  test('gives back any subject, whatever script it is in, and is safe in a URL', () => {
    fc.assert(
      fc.property(anyText, anyText, (subject, purpose) => {
        const signed = signLink(KEY, { purpose, subject, expiresAt: EXPIRES_AT })
        expect(signed).toMatch(/^[\w-]+$/)
        expect(read(signed, { purpose })).toBe(`read ${subject}`)
      }),
    )
  })

  test('is refused with any character changed', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=.+/ '
    for (let place = 0; place < token.length; place++)
      for (const other of alphabet) {
        if (other === token[place]) continue
        expect(read(token.slice(0, place) + other + token.slice(place + 1))).toBe('LINK_INVALID')
      }
  })

  test('is refused cut short, lengthened, or doubled', () => {
    for (let length = 0; length < token.length; length++)
      expect(read(token.slice(0, length))).toBe('LINK_INVALID')
    for (const more of ['A', '=', '\n', ' ', token]) expect(read(token + more)).toBe('LINK_INVALID')
  })

  test('is good for its purpose only', () => {
    fc.assert(
      fc.property(anyText, (purpose) => {
        fc.pre(purpose !== claim.purpose)
        expect(read(token, { purpose })).toBe('LINK_INVALID')
      }),
    )
    // Joined, these are the same text; a purpose must not be able to reach into the subject.
    const other = signLink(KEY, { ...claim, purpose: 'newsletter', subject: `.confirm${claim.subject}` })
    expect(read(other)).toBe('LINK_INVALID')
  })

  test('made under another key is refused', () => {
    expect(read(token, { key: new Uint8Array(32).fill(8) })).toBe('LINK_INVALID')
  })

  test('works to the millisecond before its expiry and not at it', () => {
    expect(read(token, { now: EXPIRES_AT - 1 })).toBe('read a-subject:3')
    expect(read(token, { now: EXPIRES_AT })).toBe('LINK_EXPIRED')
    expect(read(token, { now: Number.MAX_SAFE_INTEGER })).toBe('LINK_EXPIRED')
  })

  test('says that it has expired only to who shows a true one', () => {
    expect(read(`${token.slice(0, -1)}A`, { now: EXPIRES_AT })).toBe('LINK_INVALID')
  })

  test.each([
    ['nothing', ''],
    ['a megabyte', 'A'.repeat(1_000_000)],
    ['NUL', '\0'.repeat(60)],
  ])('that is %s is refused', (_, given) => {
    expect(read(given)).toBe('LINK_INVALID')
  })

  test('that is any text is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(read(text)).toBe('LINK_INVALID')
      }),
    )
  })

  test('of the longest subject works; of a longer one, or without an instant, it is not made', () => {
    const longest = 'x'.repeat(1_024)
    expect(read(signLink(KEY, { ...claim, subject: longest }))).toBe(`read ${longest}`)
    expect(() => signLink(KEY, { ...claim, subject: `${longest}x` })).toThrow(RangeError)
    for (const expiresAt of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => signLink(KEY, { ...claim, expiresAt })).toThrow(RangeError)
  })
})
