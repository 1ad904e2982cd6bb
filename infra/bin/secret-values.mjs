const database = 'lomash'
const owner = 'lomash_owner'
const app = 'lomash'

/**
 * The URLs of the database by who has their password: its owner, whom only migrations are, and the application. PgBouncer's certificate is made at its start and signed by nobody, so it is not looked at; the
 * way to it lies within the VPC. Between PgBouncer and RDS it is: PgBouncer's image has RDS's authorities, Node has not.
 * @param {{ primary: string, replica: string | null, pgbouncer: string | null }} stores
 * @returns {Record<'owner' | 'app', (password: string) => Record<string, string>>}
 */
export function databaseSecrets({ primary, replica, pgbouncer }) {
  const url = (user, password, host, name = database) =>
    `postgresql://${user}:${password}@${host}/${name}?sslmode=no-verify`
  return {
    owner: (password) => ({ 'database-owner-url': url(owner, password, `${primary}:5432`) }),
    app: (password) => {
      const direct = (host) => url(app, password, `${host}:5432`)
      const pooled = (name) => url(app, password, pgbouncer, name)
      return {
        'database-direct-url': direct(primary),
        'database-direct-replica': direct(replica ?? primary),
        'database-url': pgbouncer ? pooled(database) : direct(primary),
        'database-readonly-url': pgbouncer ? pooled(`${database}_readonly`) : direct(replica ?? primary),
      }
    },
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
