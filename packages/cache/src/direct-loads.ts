import type { Address } from './cache-entry.ts'
import type { EntryCounters } from './counters.ts'
import type { Load, Making } from './making.ts'
import type { MadeValue } from './stamped-value.ts'

/**
 * Loads while the cache is not used, at most one running and one waiting for each key. Only a load that has not begun is
 * shared: one that has may have read what was changed since.
 */
export function createDirectLoads(making: Pick<Making, 'makeUnkept'>) {
  const running = new Map<string, Promise<unknown>>()
  const waiting = new Map<string, Promise<MadeValue>>()

  return function loadDirectly(address: Address, load: Load, counted: EntryCounters): Promise<MadeValue> {
    const { key } = address
    const shared = waiting.get(key)
    if (shared) {
      counted.coalesced++
      return shared
    }
    const begin = (position: string | null) => {
      if (waiting.get(key) === mine) waiting.delete(key)
      return load(position)
    }
    const mine: Promise<MadeValue> = (running.get(key) ?? Promise.resolve())
      .catch(() => {})
      .then(() => making.makeUnkept(address, begin))
      .finally(() => {
        if (waiting.get(key) === mine) waiting.delete(key)
        if (running.get(key) === mine) running.delete(key)
      })
    waiting.set(key, mine)
    running.set(key, mine)
    return mine
  }
}
