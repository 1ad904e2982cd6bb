import { describe, expect, test } from 'vitest'
import { parseEnvironmentFile } from './environment-file.mjs'

describe('a .env file', () => {
  test('is lines of NAME=value with comments, quotes and `export`', () => {
    const text = [
      '# the shop',
      '',
      'PORT=4000',
      'export A = b c # said aside',
      `B="x # y"`,
      `C='"'`,
      'EMPTY=',
    ].join('\n')
    expect(parseEnvironmentFile(text)).toEqual({ PORT: '4000', A: 'b c', B: 'x # y', C: '"', EMPTY: '' })
  })

  test('a value keeps its equals signs and its hashes without a space before them', () => {
    expect(parseEnvironmentFile('URL=postgresql://u:p#1@h/db?a=b')).toEqual({
      URL: 'postgresql://u:p#1@h/db?a=b',
    })
  })

  test('a line that assigns nothing is named by its number', () => {
    expect(() => parseEnvironmentFile('A=1\nPORT 4000')).toThrow('.env line 2 is not NAME=value')
  })

  test('a quote that is not closed is named by its line and variable', () => {
    expect(() => parseEnvironmentFile('A="x')).toThrow(
      '.env line 1: A begins with " but does not end with it',
    )
  })

  test('text behind a closing quote is named by its line and variable', () => {
    expect(() => parseEnvironmentFile(`A='x' y`)).toThrow(".env line 1: A has more text after its closing '")
  })
})
