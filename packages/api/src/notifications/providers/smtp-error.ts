import { ProviderError, type ProviderErrorKind } from '../ports.ts'

/** What nodemailer says beside the message. */
type SmtpFailure = { code?: string; responseCode?: number; response?: string; command?: string }

/**
 * RFC 3463: the mailbox or its domain does not exist or has moved (5.1.1, 5.1.2, 5.1.3, 5.1.6, 5.1.10), or is closed (5.2.1).
 * Only these speak of the address. A bare 550 to RCPT TO may as well be a block of our own network, and to suppress an
 * address for it would silence a customer for good.
 */
const ADDRESS_REFUSED = /^5\d\d[ -]5\.(1\.(1|2|3|6|10)|2\.1)(?![.\d])/m

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
  // What is refused there is our sender address: ours to mend, and perhaps the second provider takes it.
  if (responseCode < 500 || command === 'MAIL FROM') return 'temporary'
  return ADDRESS_REFUSED.test(response) ? 'recipient' : 'permanent'
}
