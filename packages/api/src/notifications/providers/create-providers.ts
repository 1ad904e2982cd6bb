import type { DeliveryEnv } from '../delivery-env.schema.ts'
import { type EmailProvider, ProviderError, type SmsProvider } from '../ports.ts'
import { withFailover } from './failover.ts'
import { createHttpSmsProvider } from './http-sms.ts'
import { createSmtpProvider } from './smtp-email.ts'
import { createTwilioProvider } from './twilio-sms.ts'

/**
 * Who carries messages, as the environment says.
 *
 * @throws Error naming the variables of which some but not all are set
 */
export function createProviders(env: DeliveryEnv): { email: EmailProvider; sms: SmsProvider } {
  return { email: createEmailProvider(env), sms: createSmsProvider(env) }
}

function createEmailProvider(env: DeliveryEnv): EmailProvider {
  const { MAIL_FROM: from, MAIL_REPLY_TO: replyTo } = env
  const first = createSmtpProvider({ name: 'smtp', url: env.SMTP_URL, from, replyTo })
  if (!env.SMTP_FALLBACK_URL) return first
  const url = env.SMTP_FALLBACK_URL
  return withFailover(first, createSmtpProvider({ name: 'smtp-fallback', url, from, replyTo }))
}

function createSmsProvider(env: DeliveryEnv): SmsProvider {
  const twilio = allOrNone(env, 'TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM')
  const http = allOrNone(env, 'SMS_HTTP_URL', 'SMS_HTTP_TOKEN')
  const providers = [
    ...(twilio
      ? [
          createTwilioProvider({
            accountSid: twilio.TWILIO_ACCOUNT_SID,
            authToken: twilio.TWILIO_AUTH_TOKEN,
            from: twilio.TWILIO_FROM,
            apiUrl: env.TWILIO_API_URL,
          }),
        ]
      : []),
    ...(http ? [createHttpSmsProvider({ url: http.SMS_HTTP_URL, token: http.SMS_HTTP_TOKEN })] : []),
  ]
  const [first, second] = providers
  if (!first) return noSmsProvider
  return second ? withFailover(first, second) : first
}

function allOrNone<Name extends keyof DeliveryEnv>(
  env: DeliveryEnv,
  ...names: Name[]
): Record<Name, string> | null {
  const missing = names.filter((name) => env[name] === undefined)
  if (missing.length === names.length) return null
  if (missing.length > 0)
    throw new Error(`${missing.join(', ')}: set ${names.join(', ')} together or not at all`)
  return env as Record<Name, string>
}

/** Waiting would not bring a provider, so a text message fails at once, and says why. */
const noSmsProvider: SmsProvider = {
  name: 'none',
  async send() {
    throw new ProviderError(
      'permanent',
      'No SMS provider is configured: set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM, or SMS_HTTP_URL and SMS_HTTP_TOKEN',
    )
  },
  async close() {},
}
