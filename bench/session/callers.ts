import { randomBytes } from 'node:crypto'
import { connectRedis, createSessionStore } from '@lomash/cache'
import { createDatabase } from '@lomash/db'
import { PREFIX } from '../../packages/api/src/identity/api-tokens/read-token-principal.ts'
import { idOf } from '../../packages/api/src/identity/sessions.ts'
import type { Stack } from '../setup/bench.ts'

/** Headers of who calls as nobody, with a session, and with an API token. */
export type Callers = Record<'nobody' | 'session' | 'token', Record<string, string>>

const DAY_MS = 86_400_000

/** Makes somebody with a session and a token, straight in the stores. `sessionKey`: where Redis keeps the session. */
export async function makeCallers(
  stack: Stack,
  databaseUrl: string,
): Promise<{ callers: Callers; sessionKey: string }> {
  const database = createDatabase({ primaryUrl: databaseUrl, poolSize: 1 })
  const redis = connectRedis({ url: stack.stateUrl, commandTimeoutMs: 1_000 })
  const random = () => randomBytes(32).toString('base64url')
  const [session, token] = [random(), PREFIX + random()]
  try {
    const now = Date.now()
    const user = await database.primary.user.create({
      data: { name: 'Olivia', email: 'olivia@example.co.uk', role: 'CUSTOMER' },
      select: { id: true },
    })
    await createSessionStore(redis).put(idOf(session), {
      userId: user.id,
      role: 'CUSTOMER',
      name: 'Olivia',
      isDemo: false,
      credentialVersion: 1,
      device: 'Firefox on Linux',
      createdAtMs: now,
      lastSeenAtMs: now,
    })
    const expiresAt = new Date(now + DAY_MS)
    await database.primary.apiToken.create({
      data: { userId: user.id, name: 'Bench', scopes: ['jobs:read'], tokenHash: idOf(token), expiresAt },
    })
  } finally {
    redis.disconnect()
    await database.close()
  }
  const callers = {
    nobody: {},
    session: { cookie: `session=${session}` },
    token: { authorization: `Bearer ${token}` },
  }
  return { callers, sessionKey: `session:${idOf(session)}` }
}
