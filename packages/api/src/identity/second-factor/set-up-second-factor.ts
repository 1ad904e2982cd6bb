import type { Transaction } from '@lomash/db'
import type { Context } from '../../context.ts'
import { invalidField } from '../../errors.ts'
import { changeAsOneself } from '../../platform/index.ts'
import { limitAccountCalls } from '../../shared/limit-calls.ts'
import { beginSession } from '../begin-session.ts'
import { staffTarget } from '../staff/staff-target.ts'
import { type ChallengedPerson, challengedPerson, challengeExpired } from './challenged-person.ts'
import { stepOfCode } from './one-time-code.ts'
import { removeUnreadableFactor } from './readable-factor.ts'
import { sealSecret } from './sealed-secret.ts'
import type { CodeInput, RecoveryCodesOutput } from './second-factor.schema.ts'
import { writeRecoveryCodes } from './write-recovery-codes.ts'

/**
 * Makes the app that shows the code somebody's second factor, signs them in, and gives them the codes for when they have lost it.
 *
 * @throws DomainError CHALLENGE_EXPIRED (also for who has one already), VALIDATION_ERROR (field `code`), RATE_LIMITED,
 * SERVICE_UNAVAILABLE
 */
export async function setUpSecondFactor(context: Context, { code }: CodeInput): Promise<RecoveryCodesOutput> {
  const { services } = context
  const { challengeId, person, secretToSetUp } = await challengedPerson(context, { isTry: true })
  if (!secretToSetUp) throw challengeExpired()
  await limitAccountCalls(context, 'second-factor-account', person.id)
  const now = services.clock()
  const step = stepOfCode(secretToSetUp, code, now)
  if (step === null) throw wrongCode()
  const recoveryCodes = await changeAsOneself(context, 'identity.setUpSecondFactor', async (tx) => {
    await holdPerson(tx, person)
    await removeUnreadableFactor(tx, services, person.id)
    const sealedSecret = sealSecret(services.secondFactorKey, person.id, secretToSetUp)
    const { count } = await tx.secondFactor.createMany({
      data: [{ userId: person.id, sealedSecret, confirmedAt: new Date(now), lastStep: step }],
      skipDuplicates: true,
    })
    if (count === 0) throw challengeExpired()
    return {
      actor: person,
      result: await writeRecoveryCodes(tx, person.id),
      audit: [
        { target: staffTarget(person), before: { secondFactor: false }, after: { secondFactor: true } },
      ],
    }
  })
  context.giveChallenge(null)
  // It is set up, and these codes are told nowhere else: without Redis they sign in again.
  await services.challenges.end(challengeId).catch(() => {})
  await beginSession(context, person, { hasShownSecondFactor: true }).catch(() => {})
  return { recoveryCodes }
}

/** Whoever changes how they sign in meanwhile waits; whoever has changed it has ended this challenge. */
async function holdPerson(
  tx: Transaction,
  { id, credentialVersion }: ChallengedPerson['person'],
): Promise<void> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT id FROM identity.users
    WHERE id = ${id}::uuid AND credential_version = ${credentialVersion}::int AND status = 'ACTIVE' FOR UPDATE`
  if (held.length === 0) throw challengeExpired()
}

export const wrongCode = () =>
  invalidField('code', 'This is not the code your app shows now. Wait for the next one and try that.')
