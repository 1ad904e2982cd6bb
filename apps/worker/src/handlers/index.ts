import type { DeliveryServices, JobName } from '@lomash/api/worker'
import type { Handle } from '../jobs/run-job.ts'
import { appointments } from './appointments.ts'
import type { Handler } from './handler.ts'
import { identity } from './identity.ts'
import { notifications } from './notifications.ts'
import { platform } from './platform.ts'

/** Exactly one for every job there is. */
const handlers = { ...appointments, ...identity, ...notifications, ...platform } satisfies {
  [Name in JobName]: Handler<Name>
}

export function handleWith(services: DeliveryServices): Handle {
  // The payload has been parsed by the schema of this very job.
  return (job, run, payload) => (handlers[job] as Handler<JobName>)(services, run, payload as never)
}
