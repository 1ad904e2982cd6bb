import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { clientAddress, clientBy } from './client-address.ts'

describe('the address counted for a client', () => {
  test.each<[string, number, string, string]>([
    ['', 0, '203.0.113.7', '203.0.113.7'],
    ['198.51.100.1', 0, '203.0.113.7', '203.0.113.7'],
    ['198.51.100.1', 1, '10.0.0.2', '198.51.100.1'],
    ['6.6.6.6, 198.51.100.1', 1, '10.0.0.2', '198.51.100.1'],
    ['6.6.6.6, 198.51.100.1, 70.132.0.9', 2, '10.0.0.2', '198.51.100.1'],
    [' 198.51.100.1 ,70.132.0.9', 2, '10.0.0.2', '198.51.100.1'],
    ['198.51.100.1', 3, '10.0.0.2', '10.0.0.2'],
    ['not an address', 1, '10.0.0.2', '10.0.0.2'],
    ['<script>', 1, '10.0.0.2', '10.0.0.2'],
  ])(
    'with X-Forwarded-For %j behind %i proxies of ours, from %s, is %s',
    (forwarded, hops, socket, expected) => {
      expect(clientAddress(forwarded, socket, hops)).toBe(expected)
    },
  )

  test.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8::1:2:3:4:5', '2001:db8:0:1::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::198.51.100.1', '64:ff9b:0:0::/64'],
    ['::ffff:198.51.100.1', '198.51.100.1'],
  ])('of %s is %s', (address, expected) => {
    expect(clientAddress('', address, 0)).toBe(expected)
  })
})

test('what stands for it does not tell it, and is the same in every process', () => {
  const request = { headers: {}, socket: { remoteAddress: '203.0.113.7' } } as unknown as IncomingMessage
  const key = new Uint8Array(32).fill(1)
  const name = clientBy(key, 0)(request).key
  expect(name).toMatch(/^[\w-]{22}$/)
  expect(clientBy(key, 0)(request).key).toBe(name)
  expect(clientBy(new Uint8Array(32).fill(2), 0)(request).key).not.toBe(name)
})
