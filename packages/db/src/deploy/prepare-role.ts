import type pg from 'pg'

/** The user that a URL names. */
export const userOf = (url: string) => decodeURIComponent(new URL(url).username)

/** Makes the user of the URL when it is missing, and gives it the URL's password: so a new password needs only a new URL. */
export async function prepareRole(client: pg.Client, url: string): Promise<void> {
  const user = userOf(url)
  const password = decodeURIComponent(new URL(url).password)
  const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [user])
  const verb = known.rowCount === 0 ? 'CREATE' : 'ALTER'
  await client.query(
    `${verb} ROLE ${client.escapeIdentifier(user)} LOGIN PASSWORD ${client.escapeLiteral(password)}`,
  )
}
