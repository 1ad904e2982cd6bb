/** What the migration task is told: infra/modules/platform/migrate.tf. */
export function readDeployEnv() {
  const { DATABASE_URL, APP_DATABASE_URL, ADMIN_USER, ADMIN_PASSWORD } = process.env
  if (!DATABASE_URL)
    throw new Error('DATABASE_URL is not set: the database that shall get the migrations, as its owner.')
  if (!APP_DATABASE_URL)
    throw new Error('APP_DATABASE_URL is not set: the same database, as the application connects to it.')
  const admin = ADMIN_USER && ADMIN_PASSWORD ? { user: ADMIN_USER, password: ADMIN_PASSWORD } : undefined
  const databaseUrl = withTimeouts(DATABASE_URL)
  // What Prisma's command line is started with: all that this process was given.
  return {
    databaseUrl,
    appUrl: APP_DATABASE_URL,
    admin,
    prismaEnv: { ...process.env, DATABASE_URL: databaseUrl },
  }
}

/**
 * An index on a large table takes longer than any statement of the shop may. Waiting for a lock must not: whatever the shop asks of that
 * table queues behind the one who waits. A migration that waited in vain is simply run again.
 */
function withTimeouts(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  url.searchParams.set('options', '-c statement_timeout=0 -c lock_timeout=5s')
  return url.href
}
