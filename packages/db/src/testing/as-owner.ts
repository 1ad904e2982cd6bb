import { onDatabase } from '../deploy/on-database.ts'

/** Statements one after the other, in a session of their own: what the application may not do, for setting a test's stage. */
export type AsOwner = (...statements: string[]) => Promise<void>

export const asOwnerOf =
  (ownerUrl: string): AsOwner =>
  (...statements) =>
    onDatabase(ownerUrl, async (client) => {
      for (const statement of statements) await client.query(statement)
    })
