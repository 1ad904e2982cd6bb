import type { JobRun } from '../../jobs/job-run.ts'
import { transact } from '../../platform/index.ts'
import { openTestApi, type TestApi } from '../../testing/index.ts'
import type { DeliveryServices } from '../delivery-services.ts'
import type { EmailProvider, SmsProvider } from '../ports.ts'
import { type NewEmail, queueEmail } from '../queue-email.ts'
import { queueSms } from '../queue-sms.ts'
import { sendEmail } from '../send-email.ts'
import { sendSms } from '../send-sms.ts'

export const NOW = new Date('2026-11-24T12:00:00Z')
export const PUBLIC_URL = 'https://shop.example'

/** The domain on a database of this test file's own, with providers of the test's choice. */
export type TestDelivery = TestApi & {
  delivery: DeliveryServices
  /** Promises an email of the newsletter; ids of message and job. */
  promiseEmail(to: string, more?: Partial<NewEmail<'newsletter-welcome'>>): Promise<Promised>
  promiseSms(to: string): Promise<Promised>
  /** Runs the job once; what it threw, or null. */
  runEmail(promised: Promised, run?: Partial<JobRun>): Promise<unknown>
  runSms(promised: Promised, run?: Partial<JobRun>): Promise<unknown>
  messageOf(promised: Promised): Promise<WrittenDown>
}

type Promised = { messageId: string; jobId: string }
type WrittenDown = Awaited<ReturnType<typeof readMessage>>

export async function openTestDelivery(providers: {
  email?: EmailProvider
  sms?: SmsProvider
}): Promise<TestDelivery> {
  const api = await openTestApi({ isCached: false, now: NOW })
  const delivery: DeliveryServices = {
    ...api.services,
    email: providers.email ?? unused,
    sms: providers.sms ?? unused,
    publicUrl: PUBLIC_URL,
  }
  const withJob = async (messageId: string) => ({ messageId, jobId: await jobOf(api, messageId) })
  const outcome = (run: Promise<void>) => run.then(() => null).catch((error: unknown) => error)
  return {
    ...api,
    delivery,
    async promiseEmail(to, more = {}) {
      const variables = { kitchensPath: '/kitchens', unsubscribePath: '/newsletter/unsubscribe?token=abc' }
      const { unsubscribePath } = variables
      const email = { template: 'newsletter-welcome' as const, to, variables, unsubscribePath, ...more }
      return withJob(await transact(api.services, (tx) => queueEmail(tx, email)))
    },
    async promiseSms(to) {
      const sms = { template: 'sms-check' as const, to, variables: { requestedBy: 'Amara' } }
      return withJob(await transact(api.services, (tx) => queueSms(tx, sms)))
    },
    runEmail: ({ messageId, jobId }, run) => outcome(sendEmail(delivery, runOf(jobId, run), { messageId })),
    runSms: ({ messageId, jobId }, run) => outcome(sendSms(delivery, runOf(jobId, run), { messageId })),
    messageOf: ({ messageId, jobId }) => readMessage(api, messageId, jobId),
  }
}

function runOf(id: string, run: Partial<JobRun> = {}): JobRun {
  return { id, attempt: 1, isLastAttempt: false, signal: new AbortController().signal, ...run }
}

async function jobOf({ database }: TestApi, messageId: string): Promise<string> {
  const job = await database.primary.outboxJob.findFirstOrThrow({
    where: { payload: { path: ['messageId'], equals: messageId } },
    select: { id: true },
  })
  return job.id
}

/** A message, its attempts in order and the state of its job. */
async function readMessage({ database }: TestApi, id: string, jobId: string) {
  const message = await database.primary.notificationMessage.findUniqueOrThrow({
    where: { id },
    select: {
      status: true,
      statusReason: true,
      provider: true,
      reservedAt: true,
      finishedAt: true,
      attempts: { select: { provider: true, outcome: true, detail: true }, orderBy: { at: 'asc' } },
    },
  })
  const job = await database.primary.outboxJob.findUniqueOrThrow({
    where: { id: jobId },
    select: { state: true },
  })
  return { ...message, jobState: job.state }
}

const unused = {
  name: 'unused',
  send: () => Promise.reject(new Error('No provider was given to this test')),
  close: async () => {},
}
