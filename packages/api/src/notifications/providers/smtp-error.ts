import { ProviderError, type ProviderErrorKind } from '../ports.ts'

/** What nodemailer says beside the message. */
type SmtpFailure = { code?: string; responseCode?: number; response?: string; command?: string }

/** RFC 3463: the address is wrong, is nobody's any more, or its mailbox is closed; 5.1.7 and 5.1.8 are about the sender's. */
const ADDRESS_REFUSED = /\b5\.(1\.(?![78]\b)\d{1,3}|2\.1)\b/
const ENHANCED_CODE = /\b[245]\.\d{1,3}\.\d{1,3}\b/
/** RFC 5321 (4.2.3), in reply to RCPT TO. */
const MAILBOX_REFUSED = [550, 551, 553]

/** What a failed sending says of another try. */
export function toProviderError(thrown: unknown): ProviderError {
  const failure = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as SmtpFailure
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return new ProviderError(kindOf(failure), [failure.command, message].filter(Boolean).join(': '))
}

function kindOf({ code, responseCode = 0, response = '', command = '' }: SmtpFailure): ProviderErrorKind {
  // Nothing was said about the message yet: the server is out of order, or our account with it is.
  if (code === 'EAUTH' || /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH)/.test(command)) return 'temporary'
  if (responseCode === 0) return code === 'EENVELOPE' || code === 'EMESSAGE' ? 'permanent' : 'temporary'
  if (responseCode < 500) return 'temporary'
  if (command !== 'MAIL FROM' && ADDRESS_REFUSED.test(response)) return 'recipient'
  if (ENHANCED_CODE.test(response)) return 'permanent'
  return command === 'RCPT TO' && MAILBOX_REFUSED.includes(responseCode) ? 'recipient' : 'permanent'
}
