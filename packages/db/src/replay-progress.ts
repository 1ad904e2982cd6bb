import { setTimeout as sleep } from 'node:timers/promises'
import type { PrismaClient } from '../generated/client.ts'
import { type WalPosition, walPosition } from './wal-position.ts'

/** A replica that takes longer to say how far it is, is not worth waiting for. */
const PATIENCE_MS = 100
/** How long a replica that gave no useful answer is left alone. */
const PAUSE_MS = 1_000
/**
 * How long an answer counts. A standby goes back only when it is restarted after a crash or replaced by another, which
 * takes longer than this.
 */
const TRUST_MS = 10_000

export type ReplayProgress = {
  /** Whether the replica is known to have replayed up to the position. */
  reached(position: WalPosition): boolean
  /** Resolves, after at most 100 ms, once more may be known. Never rejects. */
  ask(): Promise<void>
}

/** What is known of how far a streaming replica has come. */
export function replayProgress(replica: PrismaClient): ReplayProgress {
  let replayed: WalPosition | undefined
  let trustedUntil = 0
  let quietUntil = 0
  let isUnanswered = false
  let question: Promise<void> | undefined

  async function send(): Promise<void> {
    const sentAt = performance.now()
    isUnanswered = true
    replayed = (await replayPosition(replica).catch(() => undefined)) ?? undefined
    isUnanswered = false
    if (replayed !== undefined) trustedUntil = sentAt + TRUST_MS
    else quietUntil = performance.now() + PAUSE_MS
  }

  async function sendAndWait(): Promise<void> {
    // Nobody waits for a late answer, but it counts when it comes.
    await Promise.race([send(), sleep(PATIENCE_MS)])
    if (isUnanswered) quietUntil = performance.now() + PAUSE_MS
    question = undefined
  }

  return {
    reached: (position) => replayed !== undefined && position <= replayed && performance.now() < trustedUntil,
    async ask() {
      // A question that is under way is joined. Its answer may be from before the caller's position was replayed: then
      // the caller reads from the primary, which costs no more than another question would.
      if (question) return question
      // One unanswered question holds one connection of the pool; a replica that hangs shall not collect them all.
      if (isUnanswered || performance.now() < quietUntil) return
      question = sendAndWait()
      return question
    },
  }
}

/** Null when the server is no standby. A promoted one would go on to tell the last position it replayed. */
async function replayPosition(replica: PrismaClient): Promise<WalPosition | null> {
  const [{ lsn }] = await replica.$queryRaw<
    [{ lsn: string | null }]
  >`SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()::text END AS lsn`
  return lsn === null ? null : walPosition(lsn)
}
