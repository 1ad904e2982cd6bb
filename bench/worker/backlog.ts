import type { Services } from '@lomash/api'

/** Promises so many emails in one transaction, without telling anybody; as queueEmail does, but made by the database. */
export async function addEmails({ database }: Services, count: number): Promise<void> {
  await database.primary.$executeRaw`
    WITH made AS (
      INSERT INTO notifications.messages (channel, topic, template_key, recipient, variables, unsubscribe_path)
      SELECT 'EMAIL', 'newsletter', 'newsletter-confirm', 'shopper-' || n || '-' || gen_random_uuid() || '@example.com',
        '{"confirmPath":"/newsletter/confirm?token=bench"}', '/newsletter/unsubscribe?token=bench'
      FROM generate_series(1, ${count}::int) n RETURNING id)
    INSERT INTO platform.outbox (job, payload)
    SELECT 'notifications.send-email', jsonb_build_object('messageId', id) FROM made`
}

/** Jobs whose message has been sent: their runs find nothing left to do. */
export async function addSentEmails({ database }: Services, count: number): Promise<void> {
  await database.primary.$executeRaw`
    WITH made AS (
      INSERT INTO notifications.messages
        (channel, topic, template_key, recipient, variables, status, provider, finished_at)
      SELECT 'EMAIL', 'newsletter', 'newsletter-welcome', 'shopper-' || n || '@example.com', '{}', 'SENT', 'smtp', now()
      FROM generate_series(1, ${count}::int) n RETURNING id)
    INSERT INTO platform.outbox (job, payload)
    SELECT 'notifications.send-email', jsonb_build_object('messageId', id) FROM made`
}

export type JobCounts = { pending: number; relayed: number; done: number; dead: number }

export async function jobCounts({ database }: Services): Promise<JobCounts> {
  const rows = await database.primary.$queryRaw<JobCounts[]>`
    SELECT count(*) FILTER (WHERE state = 'PENDING')::int AS pending,
      count(*) FILTER (WHERE state = 'RELAYED')::int AS relayed,
      count(*) FILTER (WHERE state = 'DONE')::int AS done,
      count(*) FILTER (WHERE state = 'DEAD')::int AS dead FROM platform.outbox`
  return rows[0] ?? { pending: 0, relayed: 0, done: 0, dead: 0 }
}

export async function clearJobs({ database }: Services): Promise<void> {
  await database.primary.$executeRaw`TRUNCATE platform.outbox, notifications.messages CASCADE`
}
