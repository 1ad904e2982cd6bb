/** What the migration task is told: infra/modules/platform/migrate.tf. */
export function readDeployEnv() {
  const { DATABASE_URL, ADMIN_USER, ADMIN_PASSWORD } = process.env
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set: the database that shall get the migrations.')
  const admin = ADMIN_USER && ADMIN_PASSWORD ? { user: ADMIN_USER, password: ADMIN_PASSWORD } : undefined
  return { databaseUrl: withoutTimeout(DATABASE_URL), admin }
}

/** An index on a large table takes longer than any statement of the shop may. */
function withoutTimeout(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  url.searchParams.set('options', '-c statement_timeout=0')
  return url.href
}
