import { createNudge, createServices, type Services } from '@lomash/api'
import { createCache, createTcpDriver } from '@lomash/cache'
import { createDatabase } from '@lomash/db'
import { Redis } from 'ioredis'
import type { Bench } from '../setup/bench.ts'

/** What a process that makes jobs has: services whose nudges arrive, and the state Redis to look into. */
export type ShopFloor = { services: Services; state: Redis; close(): Promise<void> }

export async function openShopFloor({ stack }: Bench, databaseName: string): Promise<ShopFloor> {
  const database = createDatabase({
    primaryUrl: stack.databaseUrl(databaseName),
    poolSize: 10,
    preparesStatements: true,
  })
  const state = new Redis(stack.stateUrl)
  // When the stack is being stopped; a command that fails says so itself.
  state.on('error', () => {})
  const cache = createCache({
    driver: createTcpDriver({ url: stack.cacheUrl, poolSize: 1, commandTimeoutMs: 1_000 }),
    log: { position: async () => '', pending: async () => [], settle: async () => {} },
    isEnabled: false,
  })
  const services = createServices({
    database,
    cache,
    appSecret: stack.appSecret,
    nudgeWorkers: createNudge(state),
  })
  return {
    services,
    state,
    async close() {
      await cache.close()
      state.disconnect()
      await database.close()
    },
  }
}
