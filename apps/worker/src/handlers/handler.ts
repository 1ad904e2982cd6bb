import type { DeliveryServices, JobName, JobPayload, JobRun } from '@lomash/api/worker'

/**
 * What a job does. It may be run twice, and two runs may go on at once: the effect is keyed by `run.id` or by an id of the
 * payload, or is written in the transaction that settles the job.
 */
export type Handler<Name extends JobName> = (
  services: DeliveryServices,
  run: JobRun,
  payload: JobPayload<Name>,
) => Promise<void>
