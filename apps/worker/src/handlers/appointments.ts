import { expireOffer, sendReminders, tellOffer } from '@lomash/api/worker'
import type { Handler } from './handler.ts'

export const appointments = {
  'appointments.send-reminders': (services, { signal }) => sendReminders(services, signal),
  'appointments.expire-offer': (services, _, payload) => expireOffer(services, payload),
  'appointments.tell-offer': (services, _, payload) => tellOffer(services, payload),
} satisfies {
  'appointments.send-reminders': Handler<'appointments.send-reminders'>
  'appointments.expire-offer': Handler<'appointments.expire-offer'>
  'appointments.tell-offer': Handler<'appointments.tell-offer'>
}
