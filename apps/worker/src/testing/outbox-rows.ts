import type { Services } from '@lomash/api/worker'

type Row = {
  id?: string
  job?: string
  payload?: object
  state?: 'PENDING' | 'RELAYED' | 'DONE' | 'DEAD'
  runAt?: Date
  attempts?: number
  createdAt?: Date
  relayedAt?: Date
  finishedAt?: Date
}

/** Rows of the outbox as a test wants them: jobs that are due, unless it says otherwise. */
export async function insertJobs(
  services: Pick<Services, 'database'>,
  rows: readonly Row[],
): Promise<string[]> {
  const created = await services.database.primary.outboxJob.createManyAndReturn({
    data: rows.map((row) => ({
      job: 'notifications.send-sms',
      payload: { messageId: '00000000-0000-7000-8000-000000000000' },
      ...row,
    })),
    select: { id: true },
  })
  return created.map(({ id }) => id)
}
