import { expect, test } from 'vitest'
import type { Address } from './cache-entry.ts'
import type { EntryCounters } from './counters.ts'
import { createDirectLoads } from './direct-loads.ts'
import { digestOf } from './stamped-value.ts'

const address = { key: 'k' } as Address
const counted = () => ({ coalesced: 0 }) as EntryCounters

/** Loads end one by one, when told. */
function stage() {
  const begun: ((value: string) => void)[] = []
  const loadDirectly = createDirectLoads({
    async makeUnkept(_address, load) {
      const body = Buffer.from((await load(null)).body)
      return {
        body,
        life: { storedAt: 0, freshUntil: 0, staleUntil: 0 },
        loadMs: 0,
        versions: '',
        digest: digestOf(body),
        isSure: false,
      }
    },
  })
  const load = () =>
    new Promise<{ body: string; wrongAt: null }>((resolve) => {
      begun.push((body) => resolve({ body, wrongAt: null }))
    })
  const ask = async (counters = counted()) => (await loadDirectly(address, load, counters)).body.toString()
  return { begun, ask }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('of many who ask at once one loads', async () => {
  const { begun, ask } = stage()
  const counters = counted()
  const answers = Array.from({ length: 100 }, () => ask(counters))
  await turn()
  expect(begun).toHaveLength(1)
  begun[0]?.('new')
  expect(new Set(await Promise.all(answers))).toEqual(new Set(['new']))
  expect(counters.coalesced).toBe(99)
})

test('who asks while a load runs does not get what it may have read before', async () => {
  const { begun, ask } = stage()
  const early = ask()
  await turn()
  const late = Promise.all([ask(), ask(), ask()])
  await turn()
  expect(begun).toHaveLength(1)
  begun[0]?.('old')
  expect(await early).toBe('old')
  await turn()
  expect(begun).toHaveLength(2)
  begun[1]?.('new')
  expect(await late).toEqual(['new', 'new', 'new'])
})
