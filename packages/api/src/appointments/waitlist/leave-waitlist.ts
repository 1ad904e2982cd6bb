import type { Transaction } from '@lomash/db'
import type { Context } from '../../context.ts'
import { type Changed, transact } from '../../platform/index.ts'
import type { Services } from '../../services.ts'
import { readLeaveToken } from '../bookings/booking-links.ts'
import { closeOffer } from './close-offer.ts'
import { offerFreedTime } from './offer-freed-time.ts'

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
    const leave = () =>
      tx.waitlistEntry.updateMany({ where: { id, state: 'WAITING' }, data: { state: 'LEFT' } })
    // What is kept for them may end by itself, be taken back or told of in this very moment: they wait again, or have another offer.
    do await leave()
    while (await endOpenOffer(services, tx, changed, id))
    await leave()
  })
  return { status: 'LEFT' }
}

/** @returns whether there was one */
async function endOpenOffer(
  services: Services,
  tx: Transaction,
  changed: Changed,
  entryId: string,
): Promise<boolean> {
  const where = { entryId, finishedAt: null }
  const open = await tx.waitlistOffer.findFirst({ where, select: { id: true } })
  if (!open) return false
  const freed = await closeOffer(services, tx, changed, { id: open.id }, 'LEFT')
  if (freed) await offerFreedTime(services, tx, changed, freed)
  return true
}
