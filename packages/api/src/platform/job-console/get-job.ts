import type { Context } from '../../context.ts'
import { type JobDetail, type JobIdInput, jobDetail } from './job-console.schema.ts'
import { jobNotFound } from './job-refusals.ts'
import { type JobRow, jobColumns, toListedJob } from './job-row.ts'
import { JOB_ACTIONS, mayBe, shownState } from './job-state.ts'

const MOST_FAILURES = 50

type DetailRow = JobRow & {
  payload: Record<string, unknown>
  dedupeKey: string | null
  starts: number
  discardReason: string | null
  relayedAt: Date | null
  runningUntil: Date | null
}

/**
 * All that is known of a job.
 *
 * @throws DomainError JOB_NOT_FOUND
 */
export async function getJob(
  { services }: Pick<Context, 'services'>,
  { jobId }: JobIdInput,
): Promise<JobDetail> {
  const { primary } = services.database
  const [[row], failures, replays] = await Promise.all([
    primary.$queryRaw<DetailRow[]>`
      SELECT ${jobColumns}, payload, dedupe_key AS "dedupeKey", starts, discard_reason AS "discardReason",
        relayed_at AS "relayedAt", running_until AS "runningUntil"
      FROM platform.outbox WHERE id = ${jobId}::uuid`,
    primary.failedRun.findMany({
      where: { jobId },
      orderBy: { id: 'desc' },
      take: MOST_FAILURES,
      select: { at: true, attempt: true, error: true, isGivenUp: true },
    }),
    primary.$queryRaw<JobRow[]>`
      SELECT ${jobColumns} FROM platform.outbox WHERE replay_of = ${jobId}::uuid ORDER BY id`,
  ])
  if (!row) throw jobNotFound()
  const state = shownState(row)
  return {
    ...toListedJob(row),
    payload: idsOf(row.payload),
    dedupeKey: row.dedupeKey,
    starts: row.starts,
    discardReason: row.discardReason,
    relayedAt: row.relayedAt?.toISOString() ?? null,
    runningUntil: state === 'RUNNING' ? (row.runningUntil?.toISOString() ?? null) : null,
    failures: failures.reverse().map(({ at, ...failure }) => ({ at: at.toISOString(), ...failure })),
    replays: replays.map((replay) => {
      const { jobId: id, state: itsState, createdAt } = toListedJob(replay)
      return { jobId: id, state: itsState, createdAt }
    }),
    actions: JOB_ACTIONS.filter((action) => mayBe(action, state)),
  }
}

/** What somebody put into a queue by hand may hold anything: of that only what a payload may hold is shown. */
function idsOf(payload: Record<string, unknown>): JobDetail['payload'] {
  const { valueType } = jobDetail.shape.payload
  return Object.fromEntries(
    Object.entries(payload).flatMap(([name, value]) => {
      const held = valueType.safeParse(value)
      return held.success ? [[name, held.data]] : []
    }),
  )
}
