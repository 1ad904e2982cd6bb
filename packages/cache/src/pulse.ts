import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Circuit } from './circuit.ts'
import type { CacheDriver } from './drivers/driver.ts'
import type { Invalidations } from './invalidations.ts'
import { withDeadline } from './with-deadline.ts'

const BEAT_MS = 250
const START_MS = 1_000
const START_BEAT_MS = 20
const ANSWER_MS = 500
const PROBE_TTL_MS = 5_000
/** Lost with everything else when Redis is emptied, or starts with nothing. */
const MEMORY_KEY = 'probe:memory'
const MEMORY_TTL_MS = 86_400_000

/**
 * Looks after the cache while nobody asks: writes and reads a probe (a Redis that is full or read-only answers reads but
 * can be told of no change), tells what is still to be told, and opens or closes the circuit. A change that another
 * process could not tell is known here within a beat.
 *
 * @param onForgotten told when Redis is found to have forgotten everything, by the first process that sees it
 */
export function createPulse(
  driver: CacheDriver,
  circuit: Circuit,
  invalidations: Invalidations,
  onForgotten: () => void,
) {
  const key = `probe:${randomUUID()}`
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  /** Whether Redis holds nothing that anybody wrote before. */
  async function probe(): Promise<boolean> {
    const token = randomUUID()
    await driver.write([{ key, value: Buffer.from(token), ttlMs: PROBE_TTL_MS }])
    const [found, memory] = await driver.readLatest([key, MEMORY_KEY])
    if (found?.toString('latin1') !== token) throw new Error('The cache does not hold what was written to it')
    return !memory
  }

  /** In one process of all, once the cache is used: else nothing could be kept. */
  async function tellForgotten(): Promise<void> {
    if (circuit.isClosed() && (await driver.claim(MEMORY_KEY, '1', MEMORY_TTL_MS))) onForgotten()
  }

  async function beat(): Promise<void> {
    const mark = circuit.mark()
    let isForgetful: boolean
    try {
      // A second try, for one probe may be late because this process was busy.
      isForgetful = await probe().catch(probe)
    } catch (error) {
      circuit.open(error)
      return
    }
    try {
      for (;;) {
        // A database that hangs must not keep Redis from being looked at.
        const pending = await withDeadline(invalidations.pending(), ANSWER_MS, new Error('No answer'))
        if (pending.length === 0) break
        await invalidations.tell(pending).catch((error: unknown) => {
          circuit.open(error)
          throw error
        })
      }
    } catch {
      // It could not be told, or nobody knows whether anything is to be told: a cache in use is not given up for a
      // database that is away, one that is not in use stays so.
      return
    }
    circuit.closeSince(mark)
    if (isForgetful) await tellForgotten().catch(() => {})
  }

  function next() {
    if (isStopped) return
    timer = setTimeout(() => beat().finally(next), BEAT_MS)
    timer.unref()
  }

  return {
    /** Resolves when the cache is used, or has not been found sound within a second: connections open meanwhile. */
    async start(): Promise<void> {
      const deadline = performance.now() + START_MS
      while (!isStopped) {
        await beat()
        if (circuit.isClosed() || performance.now() > deadline) break
        await sleep(START_BEAT_MS)
      }
      next()
    },
    stop(): void {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
