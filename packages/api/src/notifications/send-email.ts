import type { JobRun } from '../jobs/job-run.ts'
import type { DeliveryServices } from './delivery-services.ts'
import type { EmailToSend } from './ports.ts'
import { renderEmail } from './rendering/render-email.ts'
import { absolute } from './rendering/values.ts'
import { composeOrFail } from './sending/compose-or-fail.ts'
import { deliver } from './sending/deliver.ts'
import { isOpen, type LoadedMessage, loadMessage } from './sending/load-message.ts'
import { reasonNotToSend } from './sending/reason-not-to-send.ts'
import { reservePlace } from './sending/reserve-place.ts'
import { writeDown } from './sending/write-down.ts'

/**
 * Sends one email that was promised, and writes down how that went. Run again it does nothing, unless it has not been written down
 * as sent; then the provider is called with the same key.
 *
 * @throws Deferral when its recipient has had as much as they may be sent in a while; TemporaryFailure; PermanentFailure
 */
export async function sendEmail(
  services: DeliveryServices,
  run: JobRun,
  { messageId }: { messageId: string },
): Promise<void> {
  const message = await loadMessage(services, 'EMAIL', messageId)
  if (!isOpen(message)) return
  const statusReason = reasonNotToSend(message, services.clock())
  if (statusReason)
    return writeDown(services, message, [], { how: { status: 'SUPPRESSED', statusReason }, run })
  const email = await composeOrFail(services, run, message, () => compose(message, services.publicUrl))
  await reservePlace(services, message)
  await deliver(services, run, message, services.email, email)
}

async function compose(message: LoadedMessage, publicUrl: string): Promise<EmailToSend> {
  const { id, recipient, template, content, variables, unsubscribePath, calendar } = message
  const rendered = await renderEmail(template, content, { variables, unsubscribePath, publicUrl })
  const headers = { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(unsubscribePath, publicUrl) }
  return { key: id, to: recipient, ...rendered, headers, ...(calendar ? { calendar } : {}) }
}

/** RFC 8058: a mail program ends it with one POST, without showing a page. */
function unsubscribeHeaders(path: string | null, publicUrl: string): Record<string, string> {
  if (path === null) return {}
  return {
    'List-Unsubscribe': `<${absolute(path, publicUrl)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}
