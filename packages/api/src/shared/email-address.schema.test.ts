import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emailAddress } from './email-address.schema.ts'

const read = (typed: unknown) => emailAddress.safeParse(typed).data

describe('an email address', () => {
  test.each([
    ['ada@example.co.uk', 'ada@example.co.uk'],
    ['  Ada.Lovelace+Kitchen@Example.CO.UK\n', 'ada.lovelace+kitchen@example.co.uk'],
    ["o'brien@example.ie", "o'brien@example.ie"],
    ['a@b-c.d9.museum', 'a@b-c.d9.museum'],
    ['info@bücher.example', 'info@xn--bcher-kva.example'],
    ['info@BÜCHER.example', 'info@xn--bcher-kva.example'],
    ['почта@пример.рф', undefined],
    ['post@пример.рф', 'post@xn--e1afmkfd.xn--p1ai'],
    ['a@例え。テスト', 'a@xn--r8jz45g.xn--zckzah'],
    ['a@ｅｘａｍｐｌｅ．com', 'a@example.com'],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
  ])('%j is %j', (typed, expected) => {
    expect(read(typed)).toBe(expected)
  })

  test.each([
    '',
    'ada',
    '@example.com',
    'ada@',
    'ada@localhost',
    'ada@@example.com',
    'ada@b@example.com',
    'ada lovelace@example.com',
    'ada@exa mple.com',
    '.ada@example.com',
    'ada..l@example.com',
    'ada.@example.com',
    '"ada"@example.com',
    'ada@127.0.0.1',
    'ada@[127.0.0.1]',
    'ada@2130706433',
    'ada@example.com:25',
    'ada@example.com/path',
    'ada@example.com?x',
    'ada@-example.com',
    'ada@example.c',
    'ada@example..com',
    'ada@example.123',
    'ada@exam%70le.com',
    // The Kelvin sign, whose small letter is an ordinary k: another person's address.
    '\u212Aate@example.com',
    'ada\r\nBcc: all@example.com',
    'ada@example.com\r\nBcc: all@example.com',
    'ada@example.com, all@example.com',
    '<ada@example.com>',
    'ada\0@example.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b.'.repeat(130)}com`,
    'a@xn--a.example\u200B\u202E',
    'x'.repeat(1_000_000),
    `a@${'é'.repeat(250)}`,
  ])('is not %j', (typed) => {
    expect(read(typed)).toBeUndefined()
  })

  test.each([undefined, null, 7, {}, ['ada@example.com']])('is not %j', (given) => {
    expect(read(given)).toBeUndefined()
  })

  test('has one spelling, which is plain and stays as it is', () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.constantFrom('ada', 'Ada.B', '\u212Aate', 'ſam'), part, (local, name) => {
        const address = read(`${local}@${name}.example`)
        if (address === undefined) return
        expect(address).toMatch(/^[!-~]+@[a-z0-9.-]+\.example$/)
        expect(read(address)).toBe(address)
        expect(read(address.toUpperCase())).toBe(address)
      }),
    )
  })

  test('that is wrong is answered with what to do, once', () => {
    expect(emailAddress.safeParse('ada').error?.issues.map(({ message }) => message)).toEqual([
      'Enter an email address like name@example.co.uk',
    ])
    expect(emailAddress.safeParse(' ').error?.issues[0]?.message).toBe('Enter your email address')
  })
})
