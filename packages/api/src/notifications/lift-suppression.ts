import type { Transaction } from '@lomash/db'
import { type Address, spelled } from './address.ts'

/** Messages are sent to the address again. */
export async function liftSuppression(tx: Transaction, address: Address): Promise<void> {
  await tx.notificationSuppression.deleteMany({ where: spelled(address) })
}
