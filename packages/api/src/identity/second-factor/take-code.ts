import type { Services } from '../../services.ts'
import { stepOfCode } from './one-time-code.ts'
import { openSecret } from './sealed-secret.ts'

/** Whether it is a code that somebody's app shows now, and that nobody has used: two who show one at once are one in and one out. */
export async function takeCode(
  { database, secondFactorKey, clock }: Pick<Services, 'database' | 'secondFactorKey' | 'clock'>,
  userId: string,
  code: string,
): Promise<boolean> {
  const factor = await database.primary.secondFactor.findUnique({
    where: { userId },
    select: { sealedSecret: true },
  })
  if (!factor) return false
  const step = stepOfCode(openSecret(secondFactorKey, userId, factor.sealedSecret), code, clock())
  if (step === null) return false
  const { count } = await database.primary.secondFactor.updateMany({
    where: { userId, lastStep: { lt: step }, sealedSecret: factor.sealedSecret },
    data: { lastStep: step },
  })
  return count === 1
}
