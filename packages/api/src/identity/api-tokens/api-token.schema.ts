import { z } from 'zod'
import { nextCursor, pageInput } from '../../shared/page.schema.ts'
import { personName } from '../identity.schema.ts'

/**
 * The permissions a token can carry; what is added to permissions.ts is none of them until it is added here. A token lies in
 * the settings of programs, is lost more easily than a session and shows no second factor, so it carries nothing that
 * lets people in or makes another token (staff:write, developer:use), that is about how its maker signs in (admin:use), that looks
 * into the queues (developer:queues), that cannot be undone (customers:erase) or gives money away (orders:refund).
 */
export const tokenScope = z.enum([
  'staff:read',
  'audit:read',
  'jobs:read',
  'jobs:write',
  'catalogue:read',
  'catalogue:write',
  'content:write',
  'content:publish',
  'appointments:read',
  'appointments:write',
  'showrooms:write',
  'customers:read',
  'customers:write',
  'orders:read',
  'orders:write',
  'notifications:read',
  'notifications:write',
  'analytics:read',
])

export const createApiTokenInput = z.object({
  name: personName,
  scopes: z
    .array(tokenScope)
    .min(1, 'Choose what the token may do')
    .max(tokenScope.options.length)
    .transform((scopes) => [...new Set(scopes)]),
  expiresInDays: z.int().min(1, 'Choose at least a day').max(365, 'Choose at most 365 days'),
})
export const listApiTokensInput = pageInput.extend({
  /** Whose; one's own when not said. */
  userId: z.uuid().optional(),
})
export const revokeApiTokenInput = z.object({ tokenId: z.uuid() })

const apiToken = z.object({
  tokenId: z.uuid(),
  name: z.string(),
  /** As given; what it can do at a call are those of them that its maker may do then. */
  scopes: z.array(z.string()),
  state: z.enum(['ACTIVE', 'EXPIRED', 'REVOKED']),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** To five minutes; null when it was never used. */
  lastUsedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
})
export const createApiTokenOutput = z.object({
  apiToken,
  /** What the program shows. It is told here and never again. */
  token: z.string(),
})
export const listApiTokensOutput = z.object({ items: z.array(apiToken), nextCursor })

export type CreateApiTokenInput = z.output<typeof createApiTokenInput>
export type CreateApiTokenOutput = z.output<typeof createApiTokenOutput>
export type ListApiTokensInput = z.output<typeof listApiTokensInput>
export type ListApiTokensOutput = z.output<typeof listApiTokensOutput>
export type ApiToken = z.output<typeof apiToken>
