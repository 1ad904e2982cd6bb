import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Deferral, PermanentFailure, TemporaryFailure } from '../jobs/job-run.ts'
import { transact } from '../platform/index.ts'
import { optIn } from './opt-in.ts'
import { optOut } from './opt-out.ts'
import { createSmtpProvider } from './providers/smtp-email.ts'
import { suppress } from './suppress.ts'
import { NOW, openTestDelivery, type TestDelivery } from './testing/delivery.ts'
import { type SmtpFault, startSmtpServer, type TestSmtpServer } from './testing/smtp-server.ts'
import { withdrawMessages } from './withdraw-messages.ts'

const FROM = 'Lomash Wood <hello@lomash.example>'
let smtp: TestSmtpServer
let api: TestDelivery
let count = 0
/** An address that no other test has written to. */
const somebody = () => `person-${++count}@example.com`

beforeAll(async () => {
  smtp = await startSmtpServer()
  const options = {
    name: 'smtp',
    url: smtp.url,
    from: FROM,
    replyTo: 'team@lomash.example',
    silenceMs: 1_500,
  }
  api = await openTestDelivery({ email: createSmtpProvider(options) })
})
afterAll(async () => {
  await api.delivery.email.close()
  await api.close()
  await smtp.close()
})
beforeEach(() => {
  smtp.misbehave(null)
  api.time.now = NOW.getTime()
})

const mailsTo = (to: string) => smtp.received.filter((mail) => mail.to === to)

test('an email is sent, written down and its job settled; run again, nothing happens', async () => {
  const to = somebody()
  const promised = await api.promiseEmail(to.toUpperCase())
  expect(await api.runEmail(promised)).toBeNull()
  expect(await api.messageOf(promised)).toEqual({
    status: 'SENT',
    statusReason: null,
    provider: 'smtp',
    reservedAt: NOW,
    finishedAt: NOW,
    attempts: [{ provider: 'smtp', outcome: 'ACCEPTED', detail: expect.stringContaining('250') }],
    jobState: 'DONE',
  })
  expect(await api.runEmail(promised)).toBeNull()
  expect(mailsTo(to)).toHaveLength(1)
})

test('its head names us, is keyed by the message, and lets one click end it (RFC 8058)', async () => {
  const to = somebody()
  const promised = await api.promiseEmail(to)
  await api.runEmail(promised)
  const [mail] = mailsTo(to)
  const head = (mail?.raw.split('\r\n\r\n')[0] ?? '').replace(/\r\n\s+/g, ' ')
  expect(head).toContain(`From: ${FROM}`)
  expect(head).toContain('Reply-To: team@lomash.example')
  expect(mail?.messageId).toBe(`<${promised.messageId}@lomash.example>`)
  expect(head).toContain('List-Unsubscribe: <https://shop.example/newsletter/unsubscribe?token=abc>')
  expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(head).toContain('Auto-Submitted: auto-generated')
  expect(mail?.raw).toMatch(/text\/plain[\s\S]*text\/html/)
})

test('an invitation goes with it as mail programs show one, and as a file', async () => {
  const to = somebody()
  const content = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR'
  await api.runEmail(await api.promiseEmail(to, { calendar: { method: 'REQUEST', content } }))
  const raw = mailsTo(to)[0]?.raw ?? ''
  expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/)
  expect(raw).toMatch(/Content-Disposition: attachment; filename=appointment\.ics/)
})

test('what was withdrawn is not sent', async () => {
  const to = somebody()
  const about = { bookingId: crypto.randomUUID() }
  const promised = await api.promiseEmail(to, { about })
  await transact(api.services, (tx) => withdrawMessages(tx, about, { now: api.time.now, reason: 'Moved' }))
  expect(await api.runEmail(promised)).toBeNull()
  expect(mailsTo(to)).toHaveLength(0)
  expect(await api.messageOf(promised)).toMatchObject({ status: 'SUPPRESSED', statusReason: 'Moved' })
})

test('what was withdrawn after it had failed is not sent when its job runs again', async () => {
  const to = somebody()
  const about = { bookingId: crypto.randomUUID() }
  const promised = await api.promiseEmail(to, { about })
  smtp.misbehave({ at: 'rcpt', reply: '450 4.2.0 greylisted' })
  await api.runEmail(promised, { isLastAttempt: true })
  smtp.misbehave(null)
  expect(await api.messageOf(promised)).toMatchObject({ status: 'FAILED' })
  await transact(api.services, (tx) => withdrawMessages(tx, about, { now: api.time.now, reason: 'Moved' }))
  expect(await api.runEmail(promised)).toBeNull()
  expect(mailsTo(to)).toHaveLength(0)
})

test('what comes too late is not sent', async () => {
  const [late, early] = [somebody(), somebody()]
  const promisedLate = await api.promiseEmail(late, { notAfter: new Date(api.time.now) })
  const promisedEarly = await api.promiseEmail(early, { notAfter: new Date(api.time.now + 1) })
  for (const promised of [promisedLate, promisedEarly]) expect(await api.runEmail(promised)).toBeNull()
  expect([mailsTo(late).length, mailsTo(early).length]).toEqual([0, 1])
  expect(await api.messageOf(promisedLate)).toMatchObject({
    status: 'SUPPRESSED',
    statusReason: 'It was too late to send it',
    jobState: 'DONE',
  })
})

describe.each<[string, SmtpFault]>([
  ['450 at RCPT', { at: 'rcpt', reply: '450 4.2.0 greylisted' }],
  ['421 at connect', { at: 'connect', reply: '421 closing' }],
  ['554 at connect', { at: 'connect', reply: '554 no service' }],
  ['silence at connect', { at: 'connect', reply: 'hang' }],
  ['silence at DATA', { at: 'data', reply: 'hang' }],
  ['a connection closed at RCPT', { at: 'rcpt', reply: 'close' }],
  ['451 after DATA', { at: 'data', reply: '451 later' }],
])('after %s', (_, fault) => {
  test('the message waits for another try and the attempt is logged; on the last it has failed', async () => {
    const promised = await api.promiseEmail(somebody())
    smtp.misbehave(fault)
    expect(await api.runEmail(promised)).toBeInstanceOf(TemporaryFailure)
    expect(await api.messageOf(promised)).toMatchObject({
      status: 'QUEUED',
      jobState: 'PENDING',
      attempts: [{ provider: 'smtp', outcome: 'TEMPORARY_FAILURE' }],
    })
    expect(await api.runEmail(promised, { attempt: 5, isLastAttempt: true })).toBeInstanceOf(TemporaryFailure)
    expect(await api.messageOf(promised)).toMatchObject({
      status: 'FAILED',
      statusReason: expect.stringMatching(/./),
      attempts: [{}, { outcome: 'TEMPORARY_FAILURE' }],
    })
  })
})

test('a message that a server took over but could not say so is sent again with the same key', async () => {
  const to = somebody()
  const promised = await api.promiseEmail(to)
  smtp.misbehave({ at: 'data', reply: 'lose' })
  expect(await api.runEmail(promised)).toBeInstanceOf(TemporaryFailure)
  smtp.misbehave(null)
  expect(await api.runEmail(promised, { attempt: 2 })).toBeNull()
  expect(new Set(mailsTo(to).map(({ messageId }) => messageId)).size).toBe(1)
})

test('a message that was sent but not written down is not lost: the next run sends it with the same key', async () => {
  const to = somebody()
  const promised = await api.promiseEmail(to)
  const attempts = 'ALTER TABLE notifications.delivery_attempts'
  await api.asOwner(`${attempts} ADD CONSTRAINT broken CHECK (false) NOT VALID`)
  const failure = await api.runEmail(promised, { isLastAttempt: true })
  await api.asOwner(`${attempts} DROP CONSTRAINT broken`)
  expect(failure).toBeInstanceOf(Error)
  expect(failure).not.toBeInstanceOf(PermanentFailure)
  expect(await api.messageOf(promised)).toMatchObject({ status: 'QUEUED', jobState: 'PENDING' })
  expect(await api.runEmail(promised, { attempt: 2 })).toBeNull()
  expect(mailsTo(to).map(({ messageId }) => messageId)).toEqual([
    `<${promised.messageId}@lomash.example>`,
    `<${promised.messageId}@lomash.example>`,
  ])
})

test('a run that has taken too long stops waiting for the server', async () => {
  const promised = await api.promiseEmail(somebody())
  smtp.misbehave({ at: 'rcpt', reply: 'hang' })
  expect(await api.runEmail(promised, { signal: AbortSignal.timeout(50) })).toBeInstanceOf(TemporaryFailure)
  expect(await api.runEmail(promised, { signal: AbortSignal.abort() })).toBeInstanceOf(TemporaryFailure)
  expect(await api.messageOf(promised)).toMatchObject({
    status: 'QUEUED',
    attempts: [{ detail: expect.stringMatching(/abort|timeout/i) }, {}],
  })
})

test('an address that a server refuses is not written to again', async () => {
  const to = somebody()
  const promised = await api.promiseEmail(to)
  smtp.misbehave({ at: 'rcpt', reply: '550 5.1.1 no such user' })
  expect(await api.runEmail(promised)).toBeInstanceOf(PermanentFailure)
  expect(await api.messageOf(promised)).toMatchObject({
    status: 'FAILED',
    attempts: [{ outcome: 'PERMANENT_FAILURE', detail: expect.stringContaining('no such user') }],
  })
  smtp.misbehave(null)
  const next = await api.promiseEmail(to)
  expect(await api.runEmail(next)).toBeNull()
  expect(await api.messageOf(next)).toMatchObject({
    status: 'SUPPRESSED',
    statusReason: expect.stringContaining('BOUNCED'),
    attempts: [],
    jobState: 'DONE',
  })
  expect(mailsTo(to)).toHaveLength(0)
})

test('a message refused for what it is has failed, and its recipient may be written to', async () => {
  const to = somebody()
  smtp.misbehave({ at: 'data', reply: '554 5.7.1 spam' })
  expect(await api.runEmail(await api.promiseEmail(to))).toBeInstanceOf(PermanentFailure)
  smtp.misbehave(null)
  expect(await api.runEmail(await api.promiseEmail(to))).toBeNull()
  expect(mailsTo(to)).toHaveLength(1)
})

test('who opted out of a topic gets none of it, until they opt in', async () => {
  const to = somebody()
  const address = { channel: 'EMAIL', address: ` ${to.toUpperCase()}`, topic: 'newsletter' } as const
  const promised = await api.promiseEmail(to)
  await optOut(api.database.primary, address)
  await optOut(api.database.primary, address)
  expect(await api.runEmail(promised)).toBeNull()
  expect(await api.messageOf(promised)).toMatchObject({
    status: 'SUPPRESSED',
    statusReason: 'Opted out of newsletter',
    reservedAt: null,
  })
  await optIn(api.database.primary, address)
  expect(await api.runEmail(await api.promiseEmail(to))).toBeNull()
  expect(mailsTo(to)).toHaveLength(1)
})

test('nothing is sent to a suppressed address, staff mail included', async () => {
  const to = somebody()
  await suppress(api.database.primary, { channel: 'EMAIL', address: to, reason: 'COMPLAINED' })
  expect(await api.runEmail(await api.promiseEmail(to, { audience: 'STAFF' }))).toBeNull()
  expect(mailsTo(to)).toHaveLength(0)
})

test('of twenty emails at once to one customer exactly ten go out; the rest wait until the hour is over', async () => {
  const to = somebody()
  const promised = await Promise.all(Array.from({ length: 20 }, () => api.promiseEmail(to)))
  const outcomes = await Promise.all(promised.map((each) => api.runEmail(each)))
  const deferrals = outcomes.filter((outcome) => outcome instanceof Deferral)
  expect(mailsTo(to)).toHaveLength(10)
  expect(deferrals.map(({ until }) => until)).toEqual(Array(10).fill(new Date(NOW.getTime() + 3_600_000)))
  api.time.now += 3_600_000
  const waiting = promised.filter((_, place) => outcomes[place] instanceof Deferral)
  expect(await Promise.all(waiting.map((each) => api.runEmail(each)))).toEqual(Array(10).fill(null))
  expect(mailsTo(to)).toHaveLength(20)
})

test('a customer may be written to as soon as the oldest of ten is an hour old, not before', async () => {
  const to = somebody()
  for (let sent = 0; sent < 10; sent++) {
    expect(await api.runEmail(await api.promiseEmail(to))).toBeNull()
    api.time.now += 60_000
  }
  const eleventh = await api.promiseEmail(to)
  expect(await api.runEmail(eleventh)).toMatchObject({ until: new Date(NOW.getTime() + 3_600_000) })
  api.time.now = NOW.getTime() + 3_600_000 - 1
  expect(await api.runEmail(eleventh)).toBeInstanceOf(Deferral)
  api.time.now += 1
  expect(await api.runEmail(eleventh)).toBeNull()
})

test('a message that is tried again keeps its place; staff are not limited', async () => {
  const to = somebody()
  smtp.misbehave({ at: 'rcpt', reply: '450 later' })
  const first = await api.promiseEmail(to)
  await api.runEmail(first)
  smtp.misbehave(null)
  for (let sent = 0; sent < 9; sent++) expect(await api.runEmail(await api.promiseEmail(to))).toBeNull()
  expect(await api.runEmail(await api.promiseEmail(to))).toBeInstanceOf(Deferral)
  expect(await api.runEmail(first, { attempt: 2 })).toBeNull()
  expect(await api.runEmail(await api.promiseEmail(to, { audience: 'STAFF' }))).toBeNull()
})
