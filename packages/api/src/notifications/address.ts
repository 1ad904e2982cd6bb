import type { NotificationChannel } from '@lomash/db'

/** Where messages of a channel go: an email address, or a phone number in E.164. */
export type Address = { channel: NotificationChannel; address: string }

/** In the one spelling that addresses are kept and compared in. */
export function spelled({ channel, address }: Address): Address {
  return { channel, address: address.trim().toLowerCase() }
}
