import { transact } from '../../platform/index.ts'
import type { Services } from '../../services.ts'
import { closeOffer } from './close-offer.ts'
import { offerFreedTime } from './offer-freed-time.ts'

/**
 * An offer that nobody took goes to the next; whoever had it goes on waiting. One that nobody was ever told of (`tellOffer` did not
 * run) frees its time. Run again, or after it was taken, this does nothing.
 */
export async function expireOffer(services: Services, { offerId }: { offerId: string }): Promise<void> {
  await transact(services, async (tx, changed) => {
    const freed = await closeOffer(services, tx, changed, { id: offerId }, 'WAITING')
    if (freed && freed.movedBookingId === undefined) await offerFreedTime(services, tx, changed, freed)
  })
}
