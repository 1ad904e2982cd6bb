import type { Services } from '../../services.ts'

const AROUND_MS = 7 * 86_400_000

/** How many appointments each has in the week before and after that time. */
export async function loadLoads(
  { database }: Pick<Services, 'database'>,
  consultantIds: readonly string[],
  startsAt: number,
): Promise<Map<string, number>> {
  const rows = await database.primary.$queryRaw<{ id: string; count: number }[]>`
    SELECT consultant_id AS id, count(*)::int AS count FROM appointments.bookings
    WHERE state IN ('HELD', 'BOOKED') AND consultant_id = ANY(${[...consultantIds]}::uuid[])
      AND during && tstzrange(${new Date(startsAt - AROUND_MS)}::timestamptz, ${new Date(startsAt + AROUND_MS)}::timestamptz)
    GROUP BY consultant_id`
  return new Map(rows.map(({ id, count }) => [id, count]))
}
