import { Deferral } from '../../jobs/job-run.ts'
import type { Services } from '../../services.ts'
import { countedWith, limits } from '../limits.ts'
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
  const { id, channel, recipient, topic } = message
  const { max, windowMs } = limits[channel]
  const [answer] = await database.primary.$queryRaw<{ until: Date | null }[]>`
    SELECT notifications.take_place(${id}::uuid, ${channel}::notifications.channel, ${recipient},
      ${new Date(clock())}::timestamptz, ${max}::int, ${windowMs}::float8 * interval '1 ms',
      ${countedWith(topic)}::text[]) AS until`
  if (answer?.until) throw new Deferral(`The recipient has had ${max} of them`, answer.until)
}
