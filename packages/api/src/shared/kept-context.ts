import type { Address } from '@lomash/cache'
import { type PrismaClient, readerAt } from '@lomash/db'
import type { Services } from '../services.ts'

/**
 * Something that many loads need to know and that is the same for all of them. Kept as JSON under an entry of the lane
 * `context`, which only the domain that makes it reads; so it is not checked again.
 */
export type KeptContext<Value> = {
  address: Address
  /** `freshUntil` (epoch ms): when time itself makes the value wrong. */
  load(db: PrismaClient, now: number): Promise<{ value: Value; freshUntil: number | null }>
}

export type ReadKept = <Value>(context: KeptContext<Value>) => Promise<Value>

export function readKept(services: Services): ReadKept {
  return async <Value>({ address, load }: KeptContext<Value>) => {
    const { body } = await services.cache.read(address, async (position) => {
      const { value, freshUntil } = await load(await readerAt(services.database, position), services.clock())
      return { body: JSON.stringify(value), wrongAt: freshUntil }
    })
    return JSON.parse(body.toString()) as Value
  }
}
