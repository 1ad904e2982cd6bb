import { sendEmail, sendSms } from '@lomash/api/worker'
import type { Handler } from './handler.ts'

export const notifications = {
  'notifications.send-email': sendEmail,
  'notifications.send-sms': sendSms,
} satisfies {
  'notifications.send-email': Handler<'notifications.send-email'>
  'notifications.send-sms': Handler<'notifications.send-sms'>
}
