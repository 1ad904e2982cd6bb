import { expect, test } from 'vitest'
import { callsBetween, callsIn } from './store-counters.ts'

test('calls of each command are read, our own question left out', () => {
  const info =
    '# Commandstats\r\ncmdstat_get:calls=7,usec=9,usec_per_call=1.3\r\ncmdstat_client|setinfo:calls=2,usec=3\r\ncmdstat_info:calls=4,usec=1\r\n'
  expect(callsIn(info)).toEqual({ get: 7, 'client|setinfo': 2 })
})

test('only what was called in between is told, the most frequent first', () => {
  expect(callsBetween({ get: 7, ping: 1 }, { get: 9, ping: 1, set: 5 })).toEqual([
    ['set', 5],
    ['get', 2],
  ])
})
