import { expect, test } from 'vitest'
import { databaseSecrets, passwordIn, redisSecrets, smtpUrl } from '../../infra/bin/secret-values.mjs'

const all = (given) => {
  const { owner, app } = databaseSecrets(given)
  return { ...owner('own'), ...app('secret') }
}
const stores = { primary: 'p.rds', replica: 'r.rds', pgbouncer: 'pgbouncer.lomash.internal:6432' }

test('the application goes through PgBouncer, which goes to the servers; migrations go there as the owner', () => {
  expect(all(stores)).toEqual({
    'database-owner-url': 'postgresql://lomash_owner:own@p.rds:5432/lomash?sslmode=no-verify',
    'database-direct-url': 'postgresql://lomash:secret@p.rds:5432/lomash?sslmode=no-verify',
    'database-direct-replica': 'postgresql://lomash:secret@r.rds:5432/lomash?sslmode=no-verify',
    'database-url': 'postgresql://lomash:secret@pgbouncer.lomash.internal:6432/lomash?sslmode=no-verify',
    'database-readonly-url':
      'postgresql://lomash:secret@pgbouncer.lomash.internal:6432/lomash_readonly?sslmode=no-verify',
  })
})

test('without PgBouncer and replica everything goes to the primary', () => {
  const { 'database-owner-url': ownerUrl, ...urls } = all({
    primary: 'p.rds',
    replica: null,
    pgbouncer: null,
  })
  expect(ownerUrl).toBe('postgresql://lomash_owner:own@p.rds:5432/lomash?sslmode=no-verify')
  expect(new Set(Object.values(urls))).toEqual(
    new Set(['postgresql://lomash:secret@p.rds:5432/lomash?sslmode=no-verify']),
  )
})

test('Redis is spoken to in TLS, and the cache is read from its replicas', () => {
  expect(redisSecrets('cache', { primary: 'c', reader: 'cr' }, 'x')).toEqual({
    'redis-cache-url': 'rediss://:x@c:6379',
    'redis-cache-replica-url': 'rediss://:x@cr:6379',
  })
  expect(redisSecrets('state', { primary: 's', reader: 'sr' }, 'x')).toEqual({
    'redis-state-url': 'rediss://:x@s:6379',
  })
})

test("SES's passwords, which have signs of URLs in them, arrive as they are", () => {
  const url = smtpUrl('email-smtp.eu-west-2.amazonaws.com', 'AKIA', 'BAb/c+d=@e')
  expect(new URL(url)).toMatchObject({ host: 'email-smtp.eu-west-2.amazonaws.com:587', username: 'AKIA' })
  expect(passwordIn(url)).toBe('BAb/c+d=@e')
  expect(smtpUrl('mail.example:25', 'a', 'b')).toBe('smtp://a:b@mail.example:25')
})
