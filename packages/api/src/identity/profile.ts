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

/** @throws DomainError VERSION_CONFLICT when it was changed since it was read */
export async function updateProfile(
  caller: Caller,
  { name, version }: UpdateProfileInput,
): Promise<ProfileOutput> {
  const { services, session } = caller
  const user = await changeAsOneself(caller, 'account.updateProfile', async (tx) => {
    const id = session.userId
    const before = await tx.user.findUnique({ where: { id, version }, select: { name: true } })
    const [result] = await tx.user.updateManyAndReturn({
      where: { id, version },
      data: { name, version: version + 1 },
      select,
    })
    if (!before || !result) throw await conflict(services, id, version)
    const audit = [{ target: staffTarget({ id, name }), before, after: { name } }] as const
    return { actor: { id, name, role: session.role }, result, audit }
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

async function conflict({ database }: Context['services'], id: string, readVersion: number) {
  const current = await database.primary.user.findUniqueOrThrow({ where: { id }, select })
  return new DomainError(
    'VERSION_CONFLICT',
    'Your profile was changed in another window. Look at it again.',
    undefined,
    undefined,
    { readVersion, currentVersion: current.version, current: { name: current.name } },
  )
}
