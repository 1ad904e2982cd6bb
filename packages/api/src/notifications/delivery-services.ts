import type { Services } from '../services.ts'
import type { EmailProvider, SmsProvider } from './ports.ts'

/** What sending takes beside what every use case has. */
export type DeliveryServices = Services & {
  email: EmailProvider
  sms: SmsProvider
  /** What links in messages begin with. */
  publicUrl: string
}
