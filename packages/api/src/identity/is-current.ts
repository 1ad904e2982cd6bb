import type { Services } from '../services.ts'

/** Whether the account is open and signed in to as it was: its password has not been set anew since that version. */
export async function isCurrent(
  { database }: Pick<Services, 'database'>,
  { id, credentialVersion }: { id: string; credentialVersion: number },
): Promise<boolean> {
  const found = await database.primary.user.findUnique({
    where: { id, credentialVersion, status: 'ACTIVE' },
    select: { id: true },
  })
  return found !== null
}
