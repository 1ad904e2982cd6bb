import type { Context } from '../../context.ts'
import { transact } from '../../platform/index.ts'
import { readLeaveToken } from '../booking-links.ts'
import { endOffer } from './expire-offer.ts'

/**
 * Takes somebody off the waitlist, however often it is asked; what is kept for them goes to the next.
 *
 * @throws DomainError LINK_INVALID, LINK_EXPIRED
 */
export async function leaveWaitlist(
  { services }: Pick<Context, 'services'>,
  { token }: { token: string },
): Promise<{ status: 'LEFT' }> {
  const id = readLeaveToken(services, token)
  await transact(services, async (tx, changed) => {
    await tx.waitlistEntry.updateMany({ where: { id, state: 'WAITING' }, data: { state: 'LEFT' } })
    const open = await tx.waitlistOffer.findFirst({
      where: { entryId: id, finishedAt: null },
      select: { id: true },
    })
    if (!open) return
    await endOffer(services, tx, changed, open.id, 'LEFT')
    // Their offer ended by itself, or was taken back, in that very moment: they wait again.
    await tx.waitlistEntry.updateMany({ where: { id, state: 'WAITING' }, data: { state: 'LEFT' } })
  })
  return { status: 'LEFT' }
}
