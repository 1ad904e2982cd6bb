import type { Services } from '../services.ts'
import type { EmailProvider, SmsProvider } from './ports.ts'

/** What a process that delivers messages has beside what every process has. */
export type DeliveryServices = Services & {
  email: EmailProvider
  sms: SmsProvider
  /** What links in messages begin with ("https://www.example.co.uk"). */
  publicUrl: string
}
