import type { Transaction } from '@lomash/db'
import type { Context } from '../../context.ts'
import { invalidField } from '../../errors.ts'
import { changeAsOneself } from '../../platform/index.ts'
import { limitAccountCalls } from '../../shared/limit-calls.ts'
import { beginSession } from '../begin-session.ts'
import type { DoneOutput } from '../identity.schema.ts'
import { ask } from '../sessions.ts'
import { staffTarget } from '../staff/staff-target.ts'
import { type ChallengedPerson, challengedPerson, challengeExpired } from './challenged-person.ts'
import { recoveryCodeHash } from './recovery-codes.ts'
import { openSecret } from './sealed-secret.ts'
import type { CodeInput, RecoveryCodeInput } from './second-factor.schema.ts'
import { wrongCode } from './set-up-second-factor.ts'
import { takeCode } from './take-code.ts'

/**
 * Signs in whose password was right and whose app shows that code. Each code is good once.
 *
 * @throws DomainError CHALLENGE_EXPIRED, VALIDATION_ERROR (field `code`), RATE_LIMITED, SERVICE_UNAVAILABLE
 */
export async function showCode(context: Context, { code }: CodeInput): Promise<DoneOutput> {
  const challenged = await challengedPerson(context, { isTry: true })
  await limitAccountCalls(context, 'second-factor-account', challenged.person.id)
  if (!(await takeCode(context.services, challenged.person.id, code))) throw wrongCode()
  return letIn(context, challenged)
}

/**
 * Signs in who has lost their app, with one of the codes they kept for that. It is used up, and in the audit log. An app whose codes
 * cannot be checked any more is taken away with it: the next sign-in sets one up.
 *
 * @throws DomainError CHALLENGE_EXPIRED, VALIDATION_ERROR (field `recoveryCode`), RATE_LIMITED, SERVICE_UNAVAILABLE
 */
export async function showRecoveryCode(
  context: Context,
  { recoveryCode }: RecoveryCodeInput,
): Promise<DoneOutput> {
  const challenged = await challengedPerson(context, { isTry: true })
  const { person } = challenged
  await limitAccountCalls(context, 'second-factor-account', person.id)
  const now = new Date(context.services.clock())
  await changeAsOneself(context, 'identity.showRecoveryCode', async (tx) => {
    const { count } = await tx.recoveryCode.updateMany({
      where: { userId: person.id, codeHash: recoveryCodeHash(recoveryCode), usedAt: null },
      data: { usedAt: now },
    })
    if (count === 0)
      throw invalidField('recoveryCode', 'This is none of your codes, or it has been used. Try another.')
    const left = await tx.recoveryCode.count({ where: { userId: person.id, usedAt: null } })
    const secondFactor = await keepReadableFactor(tx, context.services, person.id)
    const target = staffTarget(person)
    const before = { codesLeft: left + 1, secondFactor: true }
    return {
      actor: person,
      result: null,
      audit: [{ target, before, after: { codesLeft: left, secondFactor } }],
    }
  })
  return letIn(context, challenged)
}

/** @returns whether there still is one */
async function keepReadableFactor(
  tx: Transaction,
  { secondFactorKey }: Context['services'],
  userId: string,
): Promise<boolean> {
  const factor = await tx.secondFactor.findUnique({ where: { userId }, select: { sealedSecret: true } })
  if (factor && openSecret(secondFactorKey, userId, factor.sealedSecret)) return true
  await tx.secondFactor.deleteMany({ where: { userId } })
  return false
}

async function letIn(context: Context, { challengeId, person }: ChallengedPerson): Promise<DoneOutput> {
  if (!(await ask(context.services.challenges.end(challengeId)))) throw challengeExpired()
  if (!(await beginSession(context, person, { hasShownSecondFactor: true }))) throw challengeExpired()
  context.giveChallenge(null)
  return { status: 'DONE' }
}
