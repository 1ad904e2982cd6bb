import { type JobRun, TemporaryFailure } from '../jobs/job-run.ts'
import type { DeliveryServices } from './delivery-services.ts'

export async function sendEmail(
  _services: DeliveryServices,
  _run: JobRun,
  _payload: { messageId: string },
): Promise<void> {
  throw new TemporaryFailure('Sending email comes with the notifications domain')
}
