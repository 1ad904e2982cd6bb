import type { Transaction } from '@lomash/db'
import { type Address, spelled } from './address.ts'
import type { OptionalTopic } from './topics.ts'

/** Messages of the topic are sent to the address again. */
export async function optIn(
  tx: Transaction,
  { topic, ...address }: Address & { topic: OptionalTopic },
): Promise<void> {
  await tx.notificationOptOut.deleteMany({ where: { ...spelled(address), topic } })
}
