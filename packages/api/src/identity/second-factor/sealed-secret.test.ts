import { expect, test } from 'vitest'
import { openSecret, sealSecret } from './sealed-secret.ts'

const key = new Uint8Array(32).fill(1)
const secret = new Uint8Array([1, 2, 3])

test('a secret is opened by its owner’s name and the key, and looks different each time', () => {
  const sealed = sealSecret(key, 'eve', secret)
  expect(openSecret(key, 'eve', sealed)).toEqual(secret)
  expect(sealSecret(key, 'eve', secret)).not.toEqual(sealed)
})

test('a secret of somebody else, under another key or changed is not opened', () => {
  const sealed = sealSecret(key, 'eve', secret)
  expect(openSecret(key, 'bob', sealed)).toBeNull()
  expect(openSecret(new Uint8Array(32).fill(2), 'eve', sealed)).toBeNull()
  for (let length = 0; length < sealed.length; length += 1)
    expect(openSecret(key, 'eve', sealed.slice(0, length))).toBeNull()
  for (const place of sealed.keys()) {
    const changed = Uint8Array.from(sealed)
    changed[place] = (changed[place] ?? 0) ^ 1
    expect(openSecret(key, 'eve', changed)).toBeNull()
  }
})
