type Values = (Buffer | null)[]
type Read = (keys: readonly string[]) => Promise<Values>

const MOST_KEYS = 500

/**
 * Joins the reads of one turn of the event loop into one fetch. A batch is closed before it is sent, never after: what
 * a read answers was fetched after it was asked. Reads that ask for the same key are given the same Buffer.
 */
export function batchedRead(fetch: Read): Read {
  let open: Batch | null = null

  function join(keys: readonly string[]): Promise<Values> {
    if (!open || open.size + keys.length > MOST_KEYS) {
      const batch = new Batch()
      open = batch
      // The check phase follows the poll phase: whatever the ready sockets asked for has joined by then.
      setImmediate(() => {
        if (open === batch) open = null
        batch.send(fetch)
      })
    }
    return open.add(keys)
  }

  return async (keys) => {
    if (keys.length === 0) return []
    if (keys.length <= MOST_KEYS) return join(keys)
    const parts = Array.from({ length: Math.ceil(keys.length / MOST_KEYS) }, (_, part) =>
      join(keys.slice(part * MOST_KEYS, (part + 1) * MOST_KEYS)),
    )
    return (await Promise.all(parts)).flat()
  }
}

class Batch {
  readonly #places = new Map<string, number>()
  readonly #fetched = Promise.withResolvers<Values>()

  get size(): number {
    return this.#places.size
  }

  async add(keys: readonly string[]): Promise<Values> {
    const places = keys.map((key) => this.#placeOf(key))
    const values = await this.#fetched.promise
    return places.map((place) => values[place] ?? null)
  }

  send(fetch: Read): void {
    fetch([...this.#places.keys()]).then(this.#fetched.resolve, this.#fetched.reject)
  }

  #placeOf(key: string): number {
    const known = this.#places.get(key)
    if (known !== undefined) return known
    const place = this.#places.size
    this.#places.set(key, place)
    return place
  }
}
