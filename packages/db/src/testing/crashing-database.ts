import { startCrashingServer } from './crashing-server.mjs'
import { createMigratedDatabase } from './migrated-database.ts'

const name = 'lomash'

export type CrashingDatabase = {
  databaseUrl: string
  /** The server ends as if its machine had; what is committed stays. */
  crash(): Promise<void>
  /** It is back, at the same address. */
  recover(): Promise<void>
  /** Stops the server and deletes its data. */
  drop(): Promise<void>
}

/** A database on a server started for this test file only. Call it in `beforeAll`, and its `drop` in `afterAll`. */
export async function useCrashingDatabase(): Promise<CrashingDatabase> {
  const server = await startCrashingServer()
  const databaseUrl = await createMigratedDatabase(server.url('postgres'), name)
  return { databaseUrl, crash: server.crash, recover: server.recover, drop: server.stop }
}
