import { Deferral } from '../../jobs/job-run.ts'
import type { Services } from '../../services.ts'
import { limits } from '../limits.ts'
import type { LoadedMessage } from './load-message.ts'

/**
 * Takes the message's place within what its recipient may be sent in a while. Messages to one recipient do this one after the
 * other, so that the limit is exact however many are sent at once. A message that has its place keeps it when it is tried again.
 *
 * @throws Deferral until there may be room
 */
export async function reservePlace(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  message: LoadedMessage,
): Promise<void> {
  if (message.audience === 'STAFF' || message.reservedAt) return
  const { id, channel, recipient } = message
  const { max, windowMs } = limits[channel]
  const until = await database.primary.$transaction(async (tx) => {
    // In a statement of its own: the next one has to see what was committed while this one waited.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${channel} ${recipient}`}, 0))`
    const now = clock()
    const [full] = await tx.$queryRaw<{ reservedAt: Date }[]>`
      SELECT reserved_at AS "reservedAt" FROM notifications.messages
      WHERE channel = ${channel}::notifications.channel AND recipient = ${recipient} AND audience = 'CUSTOMER'
        AND reserved_at > ${new Date(now - windowMs)} AND id <> ${id}::uuid
      ORDER BY reserved_at DESC OFFSET ${max - 1} LIMIT 1`
    if (full) return new Date(full.reservedAt.getTime() + windowMs)
    await tx.notificationMessage.updateMany({
      where: { id, reservedAt: null },
      data: { reservedAt: new Date(now) },
    })
    return null
  })
  if (until) throw new Deferral(`The recipient has had ${max} of them`, until)
}
