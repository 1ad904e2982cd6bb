import type { PrismaClient, Transaction } from '@lomash/db'

/** Where the teams of a booking read their mail: both when it is for both. */
export async function teamInboxes(
  db: Pick<PrismaClient | Transaction, 'teamInbox'>,
  { forKitchen, forBedroom }: { forKitchen: boolean; forBedroom: boolean },
): Promise<string[]> {
  const rows = await db.teamInbox.findMany({
    select: { category: true, email: true },
    orderBy: { category: 'asc' },
  })
  const wanted = rows.filter(({ category }) => (category === 'KITCHEN' ? forKitchen : forBedroom))
  return [...new Set(wanted.map(({ email }) => email))]
}
