import { onDatabase } from './on-database.ts'

/** What was written there stays as it is: triggers refuse the rest to everybody (ADR 0014), the application is not given it at all. */
const APPEND_ONLY = 'platform.audit_entries'

const ROWS = 'SELECT, INSERT, UPDATE, DELETE'

/**
 * What the application may do: read and write rows, and nothing to the tables they are in. To be said after every migration, as it may have
 * made a schema; what migrations make in the schemas of before is the application's at once, also when one after it fails.
 *
 * It needs no word about functions and types, nor about connecting and temporary tables: PostgreSQL gives those to everybody. Of `public` nothing
 * is given, where the journal of the migrations is.
 * @param ownerUrl of the user that makes the migrations, and so owns what they made
 */
export async function grantToApp(ownerUrl: string, role: string): Promise<void> {
  await onDatabase(ownerUrl, async (client) => {
    const app = client.escapeIdentifier(role)
    const { rows } = await client.query<{ schema: string }>(
      `SELECT quote_ident(nspname) AS schema FROM pg_namespace
        WHERE nspowner = current_user::regrole AND nspname !~ '^pg_' AND nspname NOT IN ('public', 'information_schema')`,
    )
    const grants = rows.flatMap(({ schema }) => [
      `GRANT USAGE ON SCHEMA ${schema} TO ${app}`,
      `GRANT ${ROWS} ON ALL TABLES IN SCHEMA ${schema} TO ${app}`,
      `GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${app}`,
      `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT ${ROWS} ON TABLES TO ${app}`,
      `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT USAGE ON SEQUENCES TO ${app}`,
    ])
    // In one message they are one transaction: nobody ever sees the log open to changes.
    await client.query([...grants, `REVOKE UPDATE, DELETE ON ${APPEND_ONLY} FROM ${app}`].join(';\n'))
  })
}
