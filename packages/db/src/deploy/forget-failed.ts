import { onDatabase } from './on-database.ts'

/**
 * PostgreSQL carries out a migration as one transaction, so what failed has left nothing; Prisma nevertheless refuses to go on until somebody
 * says so. This says it: the migration is tried again. One that was killed, or runs now, has no log and is left alone.
 */
export async function forgetFailedMigrations(databaseUrl: string): Promise<void> {
  await onDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query("SELECT to_regclass('public._prisma_migrations') AS journal")
    if (rows[0].journal === null) return
    await client.query(
      'UPDATE public._prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL AND logs IS NOT NULL',
    )
  })
}
