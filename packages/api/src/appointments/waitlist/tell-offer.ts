import { transact } from '../../platform/index.ts'
import type { Services } from '../../services.ts'
import { closeOffer } from './close-offer.ts'
import { offerFreedTime } from './offer-freed-time.ts'

/**
 * Tells of a time that a move by staff freed, once that is not undone any more: what was kept is let go, and its time offered as one
 * that becomes free now. So whoever is told has as long as others from now on, however late this runs, and of a time that is not on
 * offer any more (a holiday that was entered meanwhile) nobody is told. From then on moving back finds it taken; moved back before, or
 * run again, this does nothing.
 */
export async function tellOffer(services: Services, { offerId }: { offerId: string }): Promise<void> {
  await transact(services, async (tx, changed) => {
    const untold = { id: offerId, movedBookingId: { not: null } }
    const freed = await closeOffer(services, tx, changed, untold, 'WAITING')
    if (freed) await offerFreedTime(services, tx, changed, { ...freed, movedBookingId: undefined })
  })
}
