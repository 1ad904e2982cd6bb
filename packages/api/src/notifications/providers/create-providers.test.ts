import { expect, test } from 'vitest'
import { deliveryEnv } from '../delivery-env.schema.ts'
import { createProviders } from './create-providers.ts'

const env = {
  SMTP_URL: 'smtp://user:secret@mail.example:587',
  MAIL_FROM: 'Lomash Wood <hello@lomash.example>',
}
const twilio = { TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: 'secret', TWILIO_FROM: '+441632960000' }
const http = { SMS_HTTP_URL: 'https://sms.example/messages', SMS_HTTP_TOKEN: 'secret' }
const namesOf = (given: object) => {
  const { email, sms } = createProviders(deliveryEnv.parse({ ...env, ...given }))
  return `${email.name} | ${sms.name}`
}

test.each([
  ['nothing more', {}, 'smtp | none'],
  ['a second server', { SMTP_FALLBACK_URL: 'smtps://other.example' }, 'smtp, smtp-fallback | none'],
  ['Twilio', twilio, 'smtp | twilio'],
  ['an HTTP API', http, 'smtp | http-sms'],
  ['both', { ...twilio, ...http }, 'smtp | twilio, http-sms'],
])('with %s set', (_, given, names) => {
  expect(namesOf(given)).toBe(names)
})

test('what is set by half is refused by name, and without its values', () => {
  const { TWILIO_FROM, ...half } = twilio
  expect(() => namesOf(half)).toThrow(/^TWILIO_FROM: /)
  expect(() => namesOf({ SMS_HTTP_TOKEN: 'secret' })).toThrow(/^SMS_HTTP_URL: (?!.*secret)/)
})

test.each([
  ['SMTP_URL', 'https://mail.example'],
  ['MAIL_FROM', 'Lomash Wood'],
  ['MAIL_FROM', 'a <b@c.example>\r\nBcc: d@e.example'],
  ['SMS_HTTP_URL', 'ftp://sms.example'],
])('%s is refused when it is %j', (name, value) => {
  expect(deliveryEnv.safeParse({ ...env, [name]: value }).success).toBe(false)
})
