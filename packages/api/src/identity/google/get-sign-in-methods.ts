import type { Context } from '../../context.ts'
import type { GetSignInMethodsOutput } from '../identity.schema.ts'
import type { Session } from '../sessions.ts'

/** How the caller can sign in. */
export async function getSignInMethods({
  services,
  session,
}: Pick<Context, 'services'> & { session: Session }): Promise<GetSignInMethodsOutput> {
  const { passwordHash, googleSubject } = await services.database.primary.user.findUniqueOrThrow({
    where: { id: session.userId },
    select: { passwordHash: true, googleSubject: true },
  })
  return { hasPassword: passwordHash !== null, isGoogleLinked: googleSubject !== null }
}
