import type { Transaction } from '@lomash/db'
import { DomainError } from '../../errors.ts'
import type { Services } from '../../services.ts'

/**
 * Refuses, in a transaction that is about to take `userId` from the active owners, to take the last. It holds the rows of all
 * owners (one of the demonstration is none where its staff cannot sign in): of two who remove each other, the second finds one owner left.
 *
 * @throws DomainError LAST_OWNER
 */
export async function keepAnOwner(
  tx: Transaction,
  { allowsDemoStaff }: Pick<Services, 'allowsDemoStaff'>,
  userId: string,
): Promise<void> {
  const owners = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM identity.users WHERE role = 'OWNER' AND status = 'ACTIVE' AND (NOT is_demo OR ${allowsDemoStaff}) ORDER BY id FOR UPDATE`
  if (!owners.some(({ id }) => id !== userId))
    throw new DomainError('LAST_OWNER', 'This is the last owner. Make somebody else an owner first.')
}
