import { renderEmail } from '../rendering/render-email.ts'
import { renderSms } from '../rendering/render-sms.ts'
import { type SmsLength, smsLength } from '../rendering/sms-length.ts'
import { isOptional } from '../topics.ts'
import { checkedTemplate } from './checked-template.ts'
import type { PreviewTemplateInput } from './save-template.schema.ts'

export type TemplatePreview = {
  subject: string
  /** Empty for a text message. */
  html: string
  text: string
  /** Null for an email. */
  smsLength: SmsLength | null
}

/**
 * A message as its recipient would see it, with each variable's example.
 *
 * @throws DomainError TEMPLATE_NOT_FOUND, VALIDATION_ERROR
 */
export async function previewTemplate(
  { publicUrl }: { publicUrl: string },
  { key, content }: PreviewTemplateInput,
): Promise<TemplatePreview> {
  const template = checkedTemplate(key, content)
  const examples = Object.entries(template.variables).map(([name, { example }]) => [name, example])
  const variables = Object.fromEntries(examples)
  if (template.channel === 'SMS') {
    const text = renderSms(template, content, { variables, publicUrl })
    return { subject: '', html: '', text, smsLength: smsLength(text) }
  }
  const unsubscribePath = isOptional(template.topic) ? '/unsubscribe?token=example' : null
  return {
    ...(await renderEmail(template, content, { variables, unsubscribePath, publicUrl })),
    smsLength: null,
  }
}
