import { z } from 'zod'

const smtpUrl = z.url({ protocol: /^smtps?$/, error: 'must be smtp://… or smtps://…' })
const httpUrl = z.url({ protocol: /^https?$/, error: 'must be http://… or https://…' })

/** The environment of a process that delivers messages; its env.ts takes these in with its own. */
export const deliveryEnv = z.object({
  /** With user and password, if any: smtp://user:password@host:587 */
  SMTP_URL: smtpUrl,
  /** Used while the first does not work. */
  SMTP_FALLBACK_URL: smtpUrl.optional(),
  /** "Lomash Wood <hello@example.co.uk>" */
  MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/, 'must be an address'),
  MAIL_REPLY_TO: z.string().optional(),
  /** All three set: text messages go through Twilio. */
  TWILIO_ACCOUNT_SID: z.string().startsWith('AC').optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_FROM: z.string().optional(),
  /** Another address of Twilio's API. */
  TWILIO_API_URL: httpUrl.optional(),
  /** Both set: text messages go through this API, or, with Twilio, while that does not work. */
  SMS_HTTP_URL: httpUrl.optional(),
  SMS_HTTP_TOKEN: z.string().optional(),
})

export type DeliveryEnv = z.output<typeof deliveryEnv>
