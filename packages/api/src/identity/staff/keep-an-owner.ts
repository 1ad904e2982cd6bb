import type { Transaction } from '@lomash/db'
import { DomainError } from '../../errors.ts'

/**
 * Refuses, in a transaction that is about to take `userId` from the active owners, to take the last. It holds the rows of all
 * owners: of two who remove each other, the second finds one owner left.
 *
 * @throws DomainError LAST_OWNER
 */
export async function keepAnOwner(tx: Transaction, userId: string): Promise<void> {
  const owners = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM identity.users WHERE role = 'OWNER' AND status = 'ACTIVE' ORDER BY id FOR UPDATE`
  if (!owners.some(({ id }) => id !== userId))
    throw new DomainError('LAST_OWNER', 'This is the last owner. Make somebody else an owner first.')
}
