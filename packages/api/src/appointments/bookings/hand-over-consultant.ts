import type { PrismaClient } from '@lomash/db'

/** Makes somebody who is no consultant the consultant that one of these people is; nothing when none of them is any. */
export async function handOverConsultant(
  db: Pick<PrismaClient, 'consultant'>,
  from: readonly string[],
  userId: string,
): Promise<void> {
  const select = { id: true } as const
  if (await db.consultant.findUnique({ where: { userId }, select })) return
  const first = await db.consultant.findFirst({
    where: { userId: { in: [...from] } },
    orderBy: { id: 'asc' },
    select,
  })
  if (first) await db.consultant.update({ where: first, data: { userId }, select })
}
