import { PREPARED, type Role } from '@lomash/db'
import { DomainError } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { permissionsOf } from '../permissions.ts'
import type { Principal } from '../principal.ts'
import { idOf } from '../sessions.ts'
import { tokenScope } from './api-token.schema.ts'

/** So that a token is known for one wherever it is found. */
export const PREFIX = 'lwt_'
const SHAPE = new RegExp(`^${PREFIX}[\\w-]{43}$`)
/** When a token was last used is written at most so often: each call would otherwise cost a write. */
const USED_EVERY_MS = 5 * 60_000

type Row = {
  id: string
  tokenName: string
  scopes: string[]
  lastUsedAt: Date | null
  userId: string
  name: string
  role: Role
}

/**
 * For whom a program acts, and what it may do: of its token's scopes those that the maker's role allows now. Looked up in PostgreSQL
 * at each call, so that it ends everywhere at once, whatever ends it: its time, its revocation, the maker's role or status.
 *
 * @throws DomainError UNAUTHENTICATED for whatever is no token that counts
 */
export async function readTokenPrincipal(
  { database, clock, allowsDemoStaff }: Pick<Services, 'database' | 'clock' | 'allowsDemoStaff'>,
  bearer: string,
): Promise<Principal> {
  if (!SHAPE.test(bearer)) throw refused()
  const now = clock()
  const [row] = await database.primary.$queryRaw<Row[]>`${PREPARED}
    SELECT token.id, token.name AS "tokenName", token.scopes, token.last_used_at AS "lastUsedAt",
      maker.id AS "userId", maker.name, maker.role::text AS role
    FROM identity.api_tokens AS token JOIN identity.users AS maker ON maker.id = token.user_id
    WHERE token.token_hash = ${idOf(bearer)} AND token.revoked_at IS NULL AND token.expires_at > ${new Date(now)}
      AND maker.status = 'ACTIVE' AND (NOT maker.is_demo OR ${allowsDemoStaff})`
  if (!row) throw refused()
  const { id, tokenName, scopes, lastUsedAt, userId, name, role } = row
  if (now - (lastUsedAt?.getTime() ?? 0) >= USED_EVERY_MS) noteUse(database, id, now)
  const allowed = permissionsOf(role)
  // What may be carried is asked again: a scope that was taken off the list is taken off all tokens.
  const permissions = tokenScope.options.filter((scope) => scopes.includes(scope) && allowed.includes(scope))
  return { userId, role, name, permissions, tokenName }
}

/** Nobody waits for it, and what fails here has a next time. */
function noteUse({ primary }: Services['database'], id: string, now: number): void {
  const unnoted = { OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: new Date(now - USED_EVERY_MS) } }] }
  primary.apiToken
    .updateMany({ where: { id, ...unnoted }, data: { lastUsedAt: new Date(now) } })
    .catch(() => {})
}

const refused = () =>
  new DomainError('UNAUTHENTICATED', 'This token is not known, has expired or was revoked.')
