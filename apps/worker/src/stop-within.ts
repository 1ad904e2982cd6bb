import { setTimeout as sleep } from 'node:timers/promises'
import type { Consumers } from './queues/consumers.ts'

const BEAT_MS = 50
/** For giving back what did not end in time. */
const LAST_MS = 2_000

/**
 * Lets the runs under way end for so long at most, then has them given back. Does not wait for queues that cannot be reached when
 * nothing is under way.
 */
export async function stopWithin(
  drainMs: number,
  consumers: Consumers,
  { giveBack, isCutOff }: { giveBack: () => void; isCutOff: () => boolean },
): Promise<void> {
  let isStopped = false
  consumers.stop().then(
    () => {
      isStopped = true
    },
    () => {
      isStopped = true
    },
  )
  const isOver = () => isStopped || (consumers.running() === 0 && isCutOff())
  await untilOver(isOver, drainMs)
  if (isOver()) return
  giveBack()
  await untilOver(isOver, LAST_MS)
}

async function untilOver(isOver: () => boolean, ms: number): Promise<void> {
  const deadline = performance.now() + ms
  while (!isOver() && performance.now() < deadline) await sleep(BEAT_MS)
}
