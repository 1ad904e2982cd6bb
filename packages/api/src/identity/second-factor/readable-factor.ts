import type { Transaction } from '@lomash/db'
import type { Services } from '../../services.ts'
import { openSecret } from './sealed-secret.ts'

const select = { sealedSecret: true } as const

/** Whether codes of somebody's app can be checked: not, when it was set up under another APP_SECRET. */
export async function hasReadableFactor(
  { database, secondFactorKey }: Pick<Services, 'database' | 'secondFactorKey'>,
  userId: string,
): Promise<boolean> {
  const factor = await database.primary.secondFactor.findUnique({ where: { userId }, select })
  return factor !== null && openSecret(secondFactorKey, userId, factor.sealedSecret) !== null
}

/** Makes room for another, in the transaction that sets it up. */
export async function removeUnreadableFactor(
  tx: Transaction,
  { secondFactorKey }: Pick<Services, 'secondFactorKey'>,
  userId: string,
): Promise<void> {
  const factor = await tx.secondFactor.findUnique({ where: { userId }, select })
  if (factor && openSecret(secondFactorKey, userId, factor.sealedSecret) === null)
    await tx.secondFactor.deleteMany({ where: { userId, sealedSecret: factor.sealedSecret } })
}
