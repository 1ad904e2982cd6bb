const user = 'lomash'
const database = 'lomash'

/**
 * The four URLs of the database. PgBouncer's certificate is made at its start and signed by nobody, so it is not looked at; the
 * way to it lies within the VPC. Between PgBouncer and RDS it is: PgBouncer's image has RDS's authorities, Node has not.
 * @param {{ primary: string, replica: string | null, pgbouncer: string | null }} stores
 */
export function databaseSecrets({ primary, replica, pgbouncer }, password) {
  const direct = (host) => `postgresql://${user}:${password}@${host}:5432/${database}?sslmode=no-verify`
  const pooled = (name) => `postgresql://${user}:${password}@${pgbouncer}/${name}?sslmode=no-verify`
  return {
    'database-direct-url': direct(primary),
    'database-direct-replica': direct(replica ?? primary),
    'database-url': pgbouncer ? pooled(database) : direct(primary),
    'database-readonly-url': pgbouncer ? pooled(`${database}_readonly`) : direct(replica ?? primary),
  }
}

/** @param {{ primary: string, reader: string }} addresses */
export function redisSecrets(role, { primary, reader }, password) {
  const url = (host) => `rediss://:${password}@${host}:6379`
  return {
    [`redis-${role}-url`]: url(primary),
    ...(role === 'cache' ? { 'redis-cache-replica-url': url(reader || primary) } : {}),
  }
}

/** SES makes passwords with `/` and `+` in them, which a URL would read as its own. */
export function smtpUrl(host, user, password) {
  const [name, port = '587'] = host.split(':')
  return `smtp://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${name}:${port}`
}

/** The password a URL carries. */
export const passwordIn = (url) => decodeURIComponent(new URL(url).password)
