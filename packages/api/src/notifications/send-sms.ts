import type { JobRun } from '../jobs/job-run.ts'
import type { DeliveryServices } from './delivery-services.ts'
import { renderSms } from './rendering/render-sms.ts'
import { composeOrFail } from './sending/compose-or-fail.ts'
import { deliver } from './sending/deliver.ts'
import { isOpen, loadMessage } from './sending/load-message.ts'
import { reasonNotToSend } from './sending/reason-not-to-send.ts'
import { reservePlace } from './sending/reserve-place.ts'
import { writeDown } from './sending/write-down.ts'

/**
 * Sends one text message that was promised, as sendEmail sends an email.
 *
 * @throws Deferral when its recipient has had as much as they may be sent in a while; TemporaryFailure; PermanentFailure
 */
export async function sendSms(
  services: DeliveryServices,
  run: JobRun,
  { messageId }: { messageId: string },
): Promise<void> {
  const message = await loadMessage(services, 'SMS', messageId)
  if (!isOpen(message)) return
  const statusReason = reasonNotToSend(message, services.clock())
  if (statusReason)
    return writeDown(services, message, [], { how: { status: 'SUPPRESSED', statusReason }, run })
  const { id, recipient, template, content, variables } = message
  const text = await composeOrFail(services, run, message, () =>
    renderSms(template, content, { variables, publicUrl: services.publicUrl }),
  )
  await reservePlace(services, message)
  await deliver(services, run, message, services.sms, { key: id, to: recipient, text })
}
