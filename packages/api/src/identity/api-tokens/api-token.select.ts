import type { Prisma } from '@lomash/db'
import type { ApiToken } from './api-token.schema.ts'

export const apiTokenSelect = {
  id: true,
  name: true,
  scopes: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
} as const satisfies Prisma.ApiTokenSelect

type ApiTokenRow = Prisma.ApiTokenGetPayload<{ select: typeof apiTokenSelect }>

export function toApiToken(row: ApiTokenRow, now: number): ApiToken {
  const { id, name, scopes, createdAt, expiresAt, lastUsedAt, revokedAt } = row
  const state = revokedAt ? 'REVOKED' : expiresAt.getTime() <= now ? 'EXPIRED' : 'ACTIVE'
  return {
    tokenId: id,
    name,
    scopes,
    state,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  }
}
