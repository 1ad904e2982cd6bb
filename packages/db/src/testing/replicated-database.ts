import { localAppUrl } from '../deploy/local-app.ts'
import { type AsOwner, asOwnerOf } from './as-owner.ts'
import { createMigratedDatabase } from './migrated-database.ts'
import { startReplicatedServers } from './replicated-servers.mjs'

const name = 'lomash'

export type ReplicatedDatabase = {
  /** As the application, both. */
  primaryUrl: string
  replicaUrl: string
  asOwnerOfPrimary: AsOwner
  asOwnerOfReplica: AsOwner
  /** From here on the replica answers with what it has, until `resumeReplay`. */
  pauseReplay(): Promise<void>
  resumeReplay(): Promise<void>
  /** The replica's processes go on existing and do nothing: whoever asks it waits, until `thawReplica`. */
  freezeReplica(): Promise<void>
  thawReplica(): void
  /** The replica crashes and stays away. */
  killReplica(): Promise<void>
  /** Stops both servers and deletes their data. */
  drop(): Promise<void>
}

/**
 * A primary and its streaming replica, started for this test file only (2 s, 110 MB on disk), with the migrations and
 * no rows but theirs. Call it once, in `beforeAll`, and its `drop` in `afterAll`. A killed test process leaves nothing.
 */
export async function useReplicatedDatabase(): Promise<ReplicatedDatabase> {
  const { primaryUrl, replica, stop } = await startReplicatedServers((serverUrl) =>
    createMigratedDatabase(serverUrl, name),
  )
  return {
    primaryUrl: localAppUrl(primaryUrl(name)),
    replicaUrl: localAppUrl(replica.url(name)),
    asOwnerOfPrimary: asOwnerOf(primaryUrl(name)),
    asOwnerOfReplica: asOwnerOf(replica.url(name)),
    pauseReplay: replica.pause,
    resumeReplay: replica.resume,
    freezeReplica: replica.freeze,
    thawReplica: replica.thaw,
    killReplica: replica.kill,
    drop: stop,
  }
}
