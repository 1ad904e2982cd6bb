import type { PrismaClient } from '@lomash/db'

const REFERENCE = /^BK-\d{8}-\d{4,}$/i

/**
 * The booking that somebody means who writes its reference.
 *
 * @returns undefined for what is no reference, null for one that no booking has
 */
export async function bookingIdOf(
  db: Pick<PrismaClient, 'booking'>,
  written: string,
): Promise<string | null | undefined> {
  if (!REFERENCE.test(written)) return undefined
  const reference = written.toUpperCase()
  return (await db.booking.findUnique({ where: { reference }, select: { id: true } }))?.id ?? null
}
