import { createDatabase, type Database } from '@lomash/db'
import { storeUrls } from './env.ts'

/** What a test does to the stack's database behind the shop's back. */
export async function withDatabase<Result>(
  use: (primary: Database['primary']) => Promise<Result>,
): Promise<Result> {
  const database = createDatabase({
    primaryUrl: storeUrls().databaseUrl,
    replicaUrl: undefined,
    poolSize: 1,
    preparesStatements: true,
  })
  try {
    return await use(database.primary)
  } finally {
    await database.close()
  }
}
