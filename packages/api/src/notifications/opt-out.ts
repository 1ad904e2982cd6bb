import type { Transaction } from '@lomash/db'
import { type Address, spelled } from './address.ts'
import type { OptionalTopic } from './topics.ts'

/** Messages of the topic are not sent to the address any more, those already promised included. */
export async function optOut(
  tx: Transaction,
  { topic, ...address }: Address & { topic: OptionalTopic },
): Promise<void> {
  await tx.notificationOptOut.createMany({ data: [{ ...spelled(address), topic }], skipDuplicates: true })
}
