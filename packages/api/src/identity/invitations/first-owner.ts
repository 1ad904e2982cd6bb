import type { Transaction } from '@lomash/db'

/** Until the transaction ends nobody else makes or uses a link for the first owner. */
export async function holdOwnerLinks(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('identity.owner-link', 0))`
}

/** Whether there is an owner, those of the demonstration aside. */
export async function hasOwner(tx: Transaction): Promise<boolean> {
  const owner = await tx.user.findFirst({
    where: { role: 'OWNER', status: 'ACTIVE', isDemo: false },
    select: { id: true },
  })
  return owner !== null
}
