import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connectRedis, createSessionStore } from '@lomash/cache'
import type { Role } from '@lomash/db'
import type { BrowserContext } from '@playwright/test'
import { withDatabase } from './database.ts'
import { storeUrls } from './env.ts'

/**
 * Somebody on the staff, whose browser that context is from now on: signed in as if they had shown their second factor.
 *
 * @param userId of somebody whose second browser it is; without it, somebody new
 */
export async function signInAsStaff(
  context: BrowserContext,
  baseURL: string | undefined,
  role: Role,
  name: string,
  userId?: string,
): Promise<{ userId: string }> {
  const member = userId === undefined ? await addStaff(role, name) : { userId }
  const token = randomBytes(32).toString('base64url')
  const now = Date.now()
  const redis = connectRedis({ url: storeUrls().redisStateUrl, commandTimeoutMs: 5_000 })
  try {
    // It refuses commands until it is connected.
    await once(redis, 'ready')
    await createSessionStore(redis).put(createHash('sha256').update(token).digest('hex'), {
      userId: member.userId,
      role,
      name,
      isDemo: false,
      credentialVersion: 1,
      device: 'Chrome on Linux',
      createdAtMs: now,
      lastSeenAtMs: now,
    })
  } finally {
    redis.disconnect()
  }
  await context.addCookies([{ name: 'session', value: token, url: baseURL ?? '', httpOnly: true }])
  return member
}

/** Somebody on the staff who is not signed in. */
export async function addStaff(role: Role, name: string): Promise<{ userId: string }> {
  return withDatabase(async (primary) => {
    const email = `${randomBytes(6).toString('hex')}@lomashwood.example`
    const { id } = await primary.user.create({
      data: { name, email, role, emailVerifiedAt: new Date() },
      select: { id: true },
    })
    return { userId: id }
  })
}
