import { hkdfSync } from 'node:crypto'
import type { Cache } from '@lomash/cache'
import type { Database } from '@lomash/db'

/** What a process gives to every request: handles and keys, no state of its own. */
export type Services = {
  database: Database
  cache: Cache
  cursorKey: Uint8Array
  /** Epoch ms. */
  clock: () => number
}

/** `appSecret`: at least 32 characters, the same in every process; each use has a key of its own derived from it. */
export function createServices(options: {
  database: Database
  cache: Cache
  appSecret: string
  clock?: () => number
}): Services {
  return {
    database: options.database,
    cache: options.cache,
    cursorKey: new Uint8Array(hkdfSync('sha256', options.appSecret, '', 'cursor', 32)),
    clock: options.clock ?? Date.now,
  }
}
