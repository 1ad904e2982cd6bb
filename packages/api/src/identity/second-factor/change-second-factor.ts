import type { Transaction } from '@lomash/db'
import type { StaffContext } from '../../context.ts'
import { DomainError, invalidField } from '../../errors.ts'
import { changeAsStaff } from '../../platform/index.ts'
import { limitAccountCalls } from '../../shared/limit-calls.ts'
import { endAllSessions, endSessionsNow } from '../end-sessions.ts'
import type { DoneOutput } from '../identity.schema.ts'
import { isPassword } from '../password-hash.ts'
import { mayAppoint } from '../permissions.ts'
import { findStaffMember } from '../staff/find-staff-member.ts'
import { staffTarget } from '../staff/staff-target.ts'
import type { OwnFactorInput, RecoveryCodesOutput, ResetSecondFactorInput } from './second-factor.schema.ts'
import { wrongCode } from './set-up-second-factor.ts'
import { takeCode } from './take-code.ts'
import { writeRecoveryCodes } from './write-recovery-codes.ts'

/**
 * New recovery codes for oneself; those from before are worth nothing.
 *
 * @throws DomainError VALIDATION_ERROR (`password`, `code`), RATE_LIMITED
 */
export async function renewRecoveryCodes(
  context: StaffContext,
  shown: OwnFactorInput,
): Promise<RecoveryCodesOutput> {
  await proveOneself(context, shown)
  const { userId, name } = context.staff
  const recoveryCodes = await changeAsStaff(context, async (tx) => {
    const left = await tx.recoveryCode.count({ where: { userId, usedAt: null } })
    const result = await writeRecoveryCodes(tx, userId)
    const target = staffTarget({ id: userId, name })
    return { result, audit: [{ target, before: { codesLeft: left }, after: { codesLeft: result.length } }] }
  })
  return { recoveryCodes }
}

/**
 * Takes one's own second factor away, for another telephone: all sessions end, and the next sign-in sets one up.
 *
 * @throws DomainError VALIDATION_ERROR (`password`, `code`), RATE_LIMITED
 */
export async function replaceSecondFactor(context: StaffContext, shown: OwnFactorInput): Promise<DoneOutput> {
  await proveOneself(context, shown)
  const { userId, name } = context.staff
  await startOver(context, async () => ({ id: userId, name }))
  context.giveToken(null)
  return { status: 'DONE' }
}

/**
 * The same for somebody who has lost both their app and their codes.
 *
 * @throws DomainError STAFF_NOT_FOUND, FORBIDDEN for oneself and one's superiors
 */
export async function resetSecondFactor(
  context: StaffContext,
  { userId, reason }: ResetSecondFactorInput,
): Promise<DoneOutput> {
  await startOver(
    context,
    async (tx) => {
      const member = await findStaffMember(tx, userId)
      if (userId === context.staff.userId || !mayAppoint(context.staff.role, member.role))
        throw new DomainError(
          'FORBIDDEN',
          'Only an owner does this for owners and administrators, and nobody for themselves.',
        )
      return member
    },
    reason,
  )
  return { status: 'DONE' }
}

async function startOver(
  context: StaffContext,
  find: (tx: Transaction) => Promise<{ id: string; name: string }>,
  reason?: string,
): Promise<void> {
  const ended = await changeAsStaff(context, async (tx) => {
    const member = await find(tx)
    const { count } = await tx.secondFactor.deleteMany({ where: { userId: member.id } })
    await tx.recoveryCode.deleteMany({ where: { userId: member.id } })
    const result = await endAllSessions(tx, member.id)
    const before = { secondFactor: count === 1, sessions: 'signed in' }
    const after = { secondFactor: false, sessions: 'signed out' }
    return { result, audit: [{ target: staffTarget(member), before, after, reason }] }
  })
  await endSessionsNow(context.services, ended)
}

async function proveOneself(context: StaffContext, { password, code }: OwnFactorInput): Promise<void> {
  const { services, staff } = context
  await limitAccountCalls(context, 'sign-in-account', staff.userId)
  const user = await services.database.primary.user.findUniqueOrThrow({
    where: { id: staff.userId },
    select: { passwordHash: true },
  })
  if (!(await isPassword(password, user.passwordHash)))
    throw invalidField('password', 'This is not your password')
  if (!(await takeCode(services, staff.userId, code))) throw wrongCode()
}
