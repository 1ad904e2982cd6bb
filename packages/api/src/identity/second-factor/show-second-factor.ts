import type { Context } from '../../context.ts'
import { invalidField } from '../../errors.ts'
import { changeAsOneself } from '../../platform/index.ts'
import { limitAccountCalls } from '../../shared/limit-calls.ts'
import { beginSession } from '../begin-session.ts'
import type { DoneOutput, SignInOutput } from '../identity.schema.ts'
import { ask } from '../sessions.ts'
import { staffTarget } from '../staff/staff-target.ts'
import { type ChallengedPerson, challengedPerson, challengeExpired } from './challenged-person.ts'
import { askToSetUp } from './enter.ts'
import { hasReadableFactor } from './readable-factor.ts'
import { recoveryCodeHash } from './recovery-codes.ts'
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
 * Signs in who has lost their app, with one of the codes they kept for that. It is used up, and in the audit log. Whose app cannot be
 * checked any more, since it was set up under another APP_SECRET, sets one up first.
 *
 * @throws DomainError CHALLENGE_EXPIRED (also for who is to set up an app, and so has no codes that count), VALIDATION_ERROR (field
 * `recoveryCode`), RATE_LIMITED, SERVICE_UNAVAILABLE
 */
export async function showRecoveryCode(
  context: Context,
  { recoveryCode }: RecoveryCodeInput,
): Promise<SignInOutput> {
  const challenged = await challengedPerson(context, { isTry: true })
  const { person, secretToSetUp } = challenged
  if (secretToSetUp) throw challengeExpired()
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
    const target = staffTarget(person)
    return {
      actor: person,
      result: null,
      audit: [{ target, before: { codesLeft: left + 1 }, after: { codesLeft: left } }],
    }
  })
  if (await hasReadableFactor(context.services, person.id)) return letIn(context, challenged)
  if (!(await ask(context.services.challenges.end(challenged.challengeId)))) throw challengeExpired()
  return askToSetUp(context, person)
}

async function letIn(context: Context, { challengeId, person }: ChallengedPerson): Promise<DoneOutput> {
  if (!(await ask(context.services.challenges.end(challengeId)))) throw challengeExpired()
  if (!(await beginSession(context, person, { hasShownSecondFactor: true }))) throw challengeExpired()
  context.giveChallenge(null)
  return { status: 'DONE' }
}
