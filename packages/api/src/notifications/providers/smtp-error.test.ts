import { expect, test } from 'vitest'
import { toProviderError } from './smtp-error.ts'

const rcpt = (response: string) => ({
  command: 'RCPT TO',
  responseCode: Number(response.slice(0, 3)),
  response,
})
const data = (response: string) => ({ ...rcpt(response), command: 'DATA', code: 'EMESSAGE' })

test.each([
  ['address unknown', rcpt('550 5.1.1 unknown'), 'recipient'],
  ['domain unknown', rcpt('550 5.1.2 no such domain'), 'recipient'],
  ['mailbox moved', rcpt('551 5.1.6 moved'), 'recipient'],
  ['domain takes no mail', rcpt('556 5.1.10 null MX'), 'recipient'],
  ['blocked, without a code', rcpt('550 your network is on our list'), 'permanent'],
  ['blocked, an address with such numbers', rcpt('550 host [93.5.1.2] and 185.5.2.1 blocked'), 'permanent'],
  ['name not allowed, without a code', rcpt('553 bad name'), 'permanent'],
  ['mailbox closed', data('550 5.2.1 disabled'), 'recipient'],
  ['relaying denied', rcpt('550 5.7.1 relaying denied'), 'permanent'],
  ['mailbox full for good', rcpt('552 5.2.2 full'), 'permanent'],
  ['sender unknown', { ...rcpt('550 no such user'), command: 'MAIL FROM' }, 'temporary'],
  ['bad sender address', { ...rcpt('550 5.1.8 bad domain'), command: 'MAIL FROM' }, 'temporary'],
  ['refused as spam', data('554 5.7.0 spam'), 'permanent'],
  ['refused after DATA', data('550 no'), 'permanent'],
  ['too large', { code: 'EMESSAGE', command: 'MAIL FROM' }, 'permanent'],
  ['address not one', { code: 'EENVELOPE', command: 'API' }, 'permanent'],
  ['greylisted', rcpt('450 4.2.0 try later'), 'temporary'],
  ['closing', { code: 'ECONNECTION', responseCode: 421, response: '421 bye', command: 'CONN' }, 'temporary'],
  [
    'no service here',
    { code: 'EPROTOCOL', responseCode: 554, response: '554 no', command: 'CONN' },
    'temporary',
  ],
  [
    'bad credentials',
    { code: 'EAUTH', responseCode: 535, response: '535 5.7.8 no', command: 'AUTH PLAIN' },
    'temporary',
  ],
  ['nobody listens', { code: 'ESOCKET', command: 'CONN' }, 'temporary'],
  ['silence', { code: 'ETIMEDOUT', command: 'CONN' }, 'temporary'],
  ['a closed connection', {}, 'temporary'],
])('SMTP: %s', (_, failure, kind) => {
  expect(toProviderError(Object.assign(new Error('said'), failure)).kind).toBe(kind)
})
