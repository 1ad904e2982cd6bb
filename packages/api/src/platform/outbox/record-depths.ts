import type { Services } from '../../services.ts'

/** Keeps how long queues are, for whoever looks back. Of all who measure in a minute, the first is kept. */
export async function recordDepths(
  { database }: Pick<Services, 'database'>,
  depths: Readonly<Record<string, number>>,
): Promise<void> {
  await database.primary.$executeRaw`
    INSERT INTO platform.queue_depths (minute, depths)
    VALUES (date_trunc('minute', now()), ${JSON.stringify(depths)}::jsonb) ON CONFLICT (minute) DO NOTHING`
}
