import { afterAll, beforeAll, expect, test } from 'vitest'
import { Deferral } from '../jobs/job-run.ts'
import { codeOf, identityStage, PASSWORD } from '../testing/index.ts'
import { openTestDelivery, type TestDelivery } from './testing/delivery.ts'

const HOUR_MS = 3_600_000

let api: TestDelivery
let stage: ReturnType<typeof identityStage>
const sent: { to: string; text: string }[] = []

beforeAll(async () => {
  const provider = {
    name: 'memory',
    async send({ to, text }: { to: string; text: string }) {
      sent.push({ to, text })
      return { reference: '1' }
    },
    async close() {},
  }
  api = await openTestDelivery({ email: provider })
  stage = identityStage(api)
})
afterAll(() => api.close())

/** The newest promised mail to that address, and its job. */
async function newest(recipient: string) {
  const { database } = api
  const message = await database.primary.notificationMessage.findFirstOrThrow({
    where: { recipient },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  const job = await database.primary.outboxJob.findFirstOrThrow({
    where: { payload: { path: ['messageId'], equals: message.id } },
  })
  return { messageId: message.id, jobId: job.id, variables: message.variables }
}

const tokenIn = (to: string) =>
  /token=([\w-]+)/.exec(sent.filter((mail) => mail.to === to).at(-1)?.text ?? '')?.[1]

test('a link for a new password is good for an hour from when it was sent, however long it waited', async () => {
  const { email } = await stage.customer()
  await api.caller.identity.requestPasswordReset({ email })
  const promised = await newest(email)
  expect(JSON.stringify(promised.variables)).not.toContain('token')
  api.time.now += 5 * HOUR_MS
  expect(await api.runEmail(promised)).toBeNull()
  const token = tokenIn(email) ?? ''
  api.time.now += HOUR_MS - 1
  const call = () => api.caller.identity.resetPassword({ token, password: 'one that I shall remember' })
  expect(await codeOf(call())).toBe('done')
  expect(await codeOf(call())).toBe('LINK_INVALID')
  await api.caller.identity.requestPasswordReset({ email })
  await api.runEmail(await newest(email))
  api.time.now += HOUR_MS
  const late = api.caller.identity.resetPassword({ token: tokenIn(email) ?? '', password: PASSWORD })
  expect(await codeOf(late)).toBe('LINK_EXPIRED')
})

test('a mail that waited until its link was overtaken opens nothing', async () => {
  const { email } = await stage.customer()
  await api.caller.identity.requestPasswordReset({ email })
  const early = await newest(email)
  await api.database.primary.user.update({ where: { email }, data: { credentialVersion: { increment: 1 } } })
  await api.runEmail(early)
  const call = api.caller.identity.resetPassword({ token: tokenIn(email) ?? '', password: PASSWORD })
  expect(await codeOf(call)).toBe('LINK_INVALID')
})

test('mails about an account, which strangers can ask for, keep no other mail back, nor others them', async () => {
  const { email } = await stage.customer()
  const ask = async () => {
    await api.caller.identity.requestPasswordReset({ email })
    return newest(email)
  }
  const outcomes: unknown[] = []
  for (let count = 0; count < 11; count++) outcomes.push(await api.runEmail(await ask()))
  expect(outcomes.slice(0, 10)).toEqual(Array(10).fill(null))
  expect(outcomes[10]).toBeInstanceOf(Deferral)
  for (let count = 0; count < 10; count++)
    expect(await api.runEmail(await api.promiseEmail(email))).toBeNull()
  expect(await api.runEmail(await api.promiseEmail(email))).toBeInstanceOf(Deferral)
  api.time.now += HOUR_MS
  expect(await api.runEmail(await ask())).toBeNull()
})
