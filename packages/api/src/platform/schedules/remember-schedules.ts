import type { Services } from '../../services.ts'

/** A schedule as it is compared: by name and declaration. */
export type DeclaredSchedule = { name: string; spec: string }

/**
 * Writes down which schedules there are. One that is new, or declared otherwise than before, holds from now on.
 *
 * @returns since when each holds
 */
export async function rememberSchedules(
  { database }: Pick<Services, 'database'>,
  declared: readonly DeclaredSchedule[],
): Promise<Map<string, Date>> {
  const names = declared.map(({ name }) => name)
  const specs = declared.map(({ spec }) => spec)
  const [, , rows] = await database.primary.$transaction([
    database.primary.schedule.deleteMany({ where: { name: { notIn: names } } }),
    database.primary.$executeRaw`
      INSERT INTO platform.schedules (name, spec)
      SELECT name, spec FROM unnest(${names}::text[], ${specs}::text[]) AS declared (name, spec) ORDER BY name
      ON CONFLICT (name) DO UPDATE SET spec = excluded.spec, held_since = now()
      WHERE schedules.spec <> excluded.spec`,
    database.primary.schedule.findMany({ select: { name: true, heldSince: true } }),
  ])
  return new Map(rows.map(({ name, heldSince }) => [name, heldSince]))
}
