type StoredItem = { key: string; value: Buffer; ttlMs: number }

/**
 * What the cache asks of a Redis, over whatever wire. Every call ends within the driver's command timeout, by an answer
 * or by throwing: nothing waits for a Redis that is away. A write, claim or script that throws may have run all the
 * same, may run later (a Redis that stood still finds it in its socket), and, over a connection that broke, twice.
 */
export type CacheDriver = {
  /** The values of the keys in their order, null where there is none. May come from a replica, which may lag. */
  read(keys: readonly string[]): Promise<(Buffer | null)[]>
  /** The same from the server that writes go to. */
  readLatest(keys: readonly string[]): Promise<(Buffer | null)[]>
  /** Keeps every item for its time, in one round trip. */
  write(items: readonly StoredItem[]): Promise<void>
  /** Sets `key` to `owner` for that time unless it is set; whether it did. */
  claim(key: string, owner: string, ttlMs: number): Promise<boolean>
  /** Runs a Lua script on the server that writes go to. */
  evaluate(script: string, keys: readonly string[], args: readonly string[]): Promise<unknown>
  close(): Promise<void>
}
