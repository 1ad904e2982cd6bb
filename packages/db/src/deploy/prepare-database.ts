import pg from 'pg'
import { onDatabase } from './on-database.ts'
import { prepareRole, userOf } from './prepare-role.ts'

export type Admin = { user: string; password: string }

/**
 * Makes what is missing of the database and its two users, and gives these the passwords of their URLs. In the database it makes
 * `pg_stat_statements`, which the runbook asks. May be done again and again.
 * @param ownerUrl what migrations connect with, to the server itself: this user owns the database
 * @param appUrl what the application connects with; what it may do, grantToApp says
 * @param admin who may make users and databases; RDS changes its password, so it is asked for each time
 */
export async function prepareDatabase(ownerUrl: string, appUrl: string, admin: Admin): Promise<void> {
  const database = decodeURIComponent(new URL(ownerUrl).pathname.slice(1))
  await onDatabase(adminUrl(ownerUrl, admin, 'postgres'), async (client) => {
    await prepareRole(client, ownerUrl)
    await prepareRole(client, appUrl)
    await prepareOwnDatabase(client, database, userOf(ownerUrl))
  })
  await onDatabase(adminUrl(ownerUrl, admin, database), prepareStatistics)
}

function adminUrl(url: string, { user, password }: Admin, database: string): string {
  const made = new URL(url)
  made.username = encodeURIComponent(user)
  made.password = encodeURIComponent(password)
  made.pathname = `/${encodeURIComponent(database)}`
  return made.href
}

async function prepareOwnDatabase(client: pg.Client, database: string, owner: string): Promise<void> {
  const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
  if (known.rowCount !== 0) return
  // An admin that is no superuser, as on RDS, may give a database only to a role it belongs to.
  await client.query(`GRANT ${client.escapeIdentifier(owner)} TO CURRENT_USER`)
  await client.query(
    `CREATE DATABASE ${client.escapeIdentifier(database)} OWNER ${client.escapeIdentifier(owner)}`,
  )
}

/** For people who look: a server that has it not, or an admin who may not, is no reason to deploy nothing. */
async function prepareStatistics(client: pg.Client): Promise<void> {
  try {
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements')
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    process.stderr.write(`pg_stat_statements is not there: ${error.message}\n`)
  }
}
