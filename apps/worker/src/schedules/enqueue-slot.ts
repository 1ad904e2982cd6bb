import { enqueue, type JobName, type Services, transact } from '@lomash/api/worker'

/** Promises a schedule's job for a slot, once, however many ask for it. */
export async function enqueueSlot(
  services: Services,
  { schedule, job, slot }: { schedule: string; job: JobName; slot: Date },
): Promise<void> {
  const at = slot.toISOString()
  // Every scheduled job's payload is its slot; a test of the catalogue keeps it so.
  await transact(services, (tx) =>
    enqueue(tx, job as 'platform.apply-retention', { slot: at }, { dedupeKey: `${schedule}@${at}` }),
  )
}
