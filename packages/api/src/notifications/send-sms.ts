import { type JobRun, PermanentFailure, TemporaryFailure } from '../jobs/job-run.ts'
import { settleJob } from '../platform/index.ts'
import type { DeliveryServices } from './delivery-services.ts'
import { ProviderError } from './ports.ts'

/** Sends a text message that was promised; again is harmless, for the provider drops a second one with its key. */
export async function sendSms(
  services: DeliveryServices,
  run: JobRun,
  { messageId }: { messageId: string },
): Promise<void> {
  const { primary } = services.database
  const message = await primary.notificationMessage.findUnique({
    where: { id: messageId },
    select: { status: true, recipient: true, templateKey: true },
  })
  if (!message) throw new PermanentFailure('There is no such message')
  if (message.status !== 'QUEUED') return
  const receipt = await services.sms
    .send({ key: messageId, to: message.recipient, text: message.templateKey }, run.signal)
    .catch((error: unknown) => {
      if (!(error instanceof ProviderError)) throw error
      if (error.kind !== 'temporary') throw new PermanentFailure(error.message)
      throw new TemporaryFailure(error.message, error.retryAfterMs)
    })
  await primary.$transaction(async (tx) => {
    if (!(await settleJob(tx, run.id))) return
    await tx.notificationMessage.updateMany({
      where: { id: messageId, status: 'QUEUED' },
      data: {
        status: 'SENT',
        provider: services.sms.name,
        providerReference: receipt.reference,
        finishedAt: new Date(),
      },
    })
  })
}
