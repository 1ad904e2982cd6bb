import type { Services } from '../../services.ts'
import { hasOwner, holdOwnerLinks } from './first-owner.ts'
import { invitationSelect, isOpen } from './invitation.select.ts'
import { joinPath } from './join-link.ts'

const LIFE_MS = 24 * 3_600_000

/**
 * The way in for the first owner: a link for whoever sets the shop up, good once, for a day. Each takes the place of those before.
 *
 * @returns its path; null when there is an owner, those of the demonstration aside
 */
export async function makeOwnerLink({
  database,
  linkKey,
  clock,
}: Pick<Services, 'database' | 'linkKey' | 'clock'>): Promise<string | null> {
  const now = clock()
  return database.primary.$transaction(async (tx) => {
    await holdOwnerLinks(tx)
    if (await hasOwner(tx)) return null
    await tx.staffInvitation.updateMany({
      where: { email: null, ...isOpen },
      data: { revokedAt: new Date(now) },
    })
    const row = await tx.staffInvitation.create({
      data: { email: null, role: 'OWNER', createdAt: new Date(now), expiresAt: new Date(now + LIFE_MS) },
      select: invitationSelect,
    })
    return joinPath(linkKey, row)
  })
}
