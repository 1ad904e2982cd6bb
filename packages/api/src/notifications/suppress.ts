import type { Prisma, Transaction } from '@lomash/db'
import { type Address, spelled } from './address.ts'

type Reason = Prisma.NotificationSuppressionCreateManyInput['reason']

/** Nothing is sent to the address any more. What was known of it first stays. */
export async function suppress(
  tx: Transaction,
  { reason, detail = '', ...address }: Address & { reason: Reason; detail?: string },
): Promise<void> {
  await tx.notificationSuppression.createMany({
    data: [{ ...spelled(address), reason, detail: detail.slice(0, 500) }],
    skipDuplicates: true,
  })
}
