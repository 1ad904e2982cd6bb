import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { changeAsOneself } from '../platform/index.ts'
import type { ProfileOutput, UpdateProfileInput } from './identity.schema.ts'
import type { Session } from './sessions.ts'
import { staffTarget } from './staff/staff-target.ts'

type Caller = Pick<Context, 'services' | 'requestId' | 'address'> & { session: Session }
const select = { name: true, email: true, version: true } as const

export function getProfile({ services, session }: Caller): Promise<ProfileOutput> {
  return services.database.primary.user.findUniqueOrThrow({ where: { id: session.userId }, select })
}

/** @throws DomainError UNAUTHENTICATED, VERSION_CONFLICT when it was changed since it was read */
export async function updateProfile(
  caller: Caller,
  { name, version }: UpdateProfileInput,
): Promise<ProfileOutput> {
  const { services, session } = caller
  const user = await changeAsOneself(caller, 'account.updateProfile', async (tx) => {
    const id = session.userId
    // A session from before a change of how they sign in, or of what they may do, is over, though Redis may not know it yet.
    const isTheirs = { id, credentialVersion: session.record.credentialVersion, status: 'ACTIVE' } as const
    const current = await tx.user.findUnique({ where: isTheirs, select: { ...select, role: true } })
    if (!current) throw new DomainError('UNAUTHENTICATED', 'Please sign in.')
    const [result] = await tx.user.updateManyAndReturn({
      where: { ...isTheirs, role: current.role, version },
      data: { name, version: version + 1 },
      select,
    })
    if (!result) throw conflict(await tx.user.findUniqueOrThrow({ where: { id }, select }), version)
    const audit = [
      { target: staffTarget({ id, name }), before: { name: current.name }, after: { name } },
    ] as const
    return { actor: { id, name, role: current.role }, result, audit }
  })
  // It is saved, whether or not Redis can be told now.
  await rename(services, session.userId, name).catch(() => {})
  return user
}

/** In all their sessions: none asks the database who it belongs to. */
async function rename({ sessions }: Context['services'], userId: string, name: string): Promise<void> {
  const found = await sessions.list(userId)
  await Promise.all(found.map(({ id, record }) => sessions.renew(id, { ...record, name })))
}

function conflict(current: ProfileOutput, readVersion: number) {
  return new DomainError(
    'VERSION_CONFLICT',
    'Your profile was changed in another window. Look at it again.',
    undefined,
    undefined,
    { readVersion, currentVersion: current.version, current: { name: current.name } },
  )
}
