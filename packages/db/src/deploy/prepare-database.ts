import pg from 'pg'

export type Admin = { user: string; password: string }

/**
 * Makes the database of the URL and the user it names, when they are missing, and gives that user the URL's password: so a
 * new password needs only a new URL. In the database it makes `pg_stat_statements`, which the runbook asks. May be done again and again.
 * @param url what the application connects with, to the server itself
 * @param admin who may make users and databases; RDS changes its password, so it is asked for each time
 */
export async function prepareDatabase(url: string, admin: Admin): Promise<void> {
  const { username, password, pathname } = new URL(url)
  const database = decodeURIComponent(pathname.slice(1))
  const user = decodeURIComponent(username)
  await asAdmin(adminUrl(url, admin, 'postgres'), async (client) => {
    await prepareUser(client, user, decodeURIComponent(password))
    await prepareOwnDatabase(client, database, user)
  })
  await asAdmin(adminUrl(url, admin, database), prepareStatistics)
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function adminUrl(url: string, { user, password }: Admin, database: string): string {
  const made = new URL(url)
  made.username = encodeURIComponent(user)
  made.password = encodeURIComponent(password)
  made.pathname = `/${encodeURIComponent(database)}`
  return made.href
}

async function prepareUser(client: pg.Client, user: string, password: string): Promise<void> {
  const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [user])
  const verb = known.rowCount === 0 ? 'CREATE' : 'ALTER'
  await client.query(
    `${verb} ROLE ${client.escapeIdentifier(user)} LOGIN PASSWORD ${client.escapeLiteral(password)}`,
  )
}

async function prepareOwnDatabase(client: pg.Client, database: string, user: string): Promise<void> {
  const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
  if (known.rowCount !== 0) return
  // An admin that is no superuser, as on RDS, may give a database only to a role it belongs to.
  await client.query(`GRANT ${client.escapeIdentifier(user)} TO CURRENT_USER`)
  await client.query(
    `CREATE DATABASE ${client.escapeIdentifier(database)} OWNER ${client.escapeIdentifier(user)}`,
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
