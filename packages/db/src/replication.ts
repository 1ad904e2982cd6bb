import type { PrismaClient } from '../generated/client.ts'
import type { Database } from './client.ts'
import { type ReplayProgress, replayProgress } from './replay-progress.ts'
import { type WalPosition, walPosition } from './wal-position.ts'

/** By handle, not by Database: a copy of a Database with the same replica shares what is known of it. */
const progressOf = new WeakMap<PrismaClient, ReplayProgress>()

/**
 * How far the primary has written its log. All that was committed before the call lies before it, also with
 * `synchronous_commit` off; so may a little of what others have not committed.
 */
export async function currentPosition({ primary }: Database): Promise<WalPosition> {
  const [{ lsn }] = await primary.$queryRaw<
    [{ lsn: string }]
  >`SELECT pg_current_wal_insert_lsn()::text AS lsn`
  return walPosition(lsn)
}

/**
 * The handle that sees everything committed up to `position`: the replica when it is known to have replayed that far,
 * else the primary. Without a position any state will do: the replica. Takes at most 100 ms, mostly nothing.
 *
 * The replica's address has to name one server: of several behind one name, another may answer the read than answered
 * how far it is.
 */
export async function readerAt(
  { primary, replica }: Database,
  position: WalPosition | null,
): Promise<PrismaClient> {
  if (replica === primary || position === null) return replica
  let progress = progressOf.get(replica)
  if (!progress) {
    progress = replayProgress(replica)
    progressOf.set(replica, progress)
  }
  if (!progress.reached(position)) await progress.ask()
  return progress.reached(position) ? replica : primary
}
