import { invalidField } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { stepOfCode } from './one-time-code.ts'
import { openSecret } from './sealed-secret.ts'

/**
 * Whether it is a code that somebody's app shows now, and that nobody has used: two who show one at once are one in and one out.
 *
 * @throws DomainError VALIDATION_ERROR (`code`) when what the app was set up with was sealed under another APP_SECRET
 */
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
  const secret = openSecret(secondFactorKey, userId, factor.sealedSecret)
  if (!secret)
    throw invalidField(
      'code',
      'Codes from your app cannot be checked any more. Sign in with a recovery code, then set up your app again.',
    )
  const step = stepOfCode(secret, code, clock())
  if (step === null) return false
  const { count } = await database.primary.secondFactor.updateMany({
    where: { userId, lastStep: { lt: step }, sealedSecret: factor.sealedSecret },
    data: { lastStep: step },
  })
  return count === 1
}
