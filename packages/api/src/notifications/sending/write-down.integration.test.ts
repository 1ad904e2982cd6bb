import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../../testing/index.ts'
import { isOpen, loadMessage } from './load-message.ts'
import { writeDown } from './write-down.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-24T12:00:00Z') })
})
afterAll(() => api.close())

const sent = { status: 'SENT', provider: 'smtp', providerReference: 'a receipt' } as const
const run = () => ({
  id: crypto.randomUUID(),
  attempt: 1,
  isLastAttempt: false,
  signal: AbortSignal.timeout(60_000),
})

test('an end is written to what may still be sent, and to nothing else', async () => {
  const { primary } = api.database
  const statuses = await primary.$queryRaw<{ status: 'QUEUED' | 'SENT' | 'SUPPRESSED' | 'FAILED' }[]>`
    SELECT unnest(enum_range(NULL::notifications.message_status))::text AS status`
  const written: Record<string, string | null> = {}
  const wanted: Record<string, string | null> = {}
  for (const { status } of statuses) {
    const { id, providerReference } = await primary.notificationMessage.create({
      data: {
        channel: 'EMAIL',
        topic: 'newsletter',
        templateKey: 'newsletter-confirm',
        recipient: `${status.toLowerCase()}@example.co.uk`,
        variables: {},
        status,
        finishedAt: status === 'QUEUED' ? null : new Date(),
        ...(status === 'SENT' ? { provider: 'smtp', providerReference: 'an earlier receipt' } : {}),
      },
    })
    const message = await loadMessage(api.services, 'EMAIL', id)
    await writeDown(api.services, message, [], { how: sent, run: run() })
    const after = await primary.notificationMessage.findUniqueOrThrow({ where: { id } })
    written[status] = after.providerReference
    wanted[status] = isOpen(message) ? sent.providerReference : providerReference
  }
  expect(new Set(Object.values(wanted)).size).toBe(3)
  expect(written).toEqual(wanted)
})
