import { Prisma } from '@lomash/db'
import { z } from 'zod'
import { jobs, jobsOf } from '../../jobs/catalogue.ts'
import type { JobState, ListJobsInput } from './job-console.schema.ts'
import { jobColumns } from './job-row.ts'

const { sql, join, empty } = Prisma
/** A job's id is made when it is written, which may be so long after its transaction began. */
const LONGEST_TRANSACTION_MS = 3_600_000
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * Which of the outbox's states a job is in that is shown so, and what else is true of it. One that a worker holds although it is in
 * the outbox again (Redis forgot it) is shown as running, and found where it will be when its worker is gone.
 */
const CONDITIONS: Record<JobState, { states: readonly string[]; also: Prisma.Sql }> = {
  WAITING: {
    states: ['PENDING', 'RELAYED'],
    also: sql`AND (state = 'PENDING' AND run_at <= now() OR state = 'RELAYED' AND coalesce(running_until, '-infinity') <= now())`,
  },
  SCHEDULED: { states: ['PENDING'], also: sql`AND run_at > now() AND attempts = 0` },
  RETRYING: { states: ['PENDING'], also: sql`AND run_at > now() AND attempts > 0` },
  RUNNING: { states: ['RELAYED'], also: sql`AND running_until > now()` },
  DONE: { states: ['DONE'], also: empty },
  DEAD: { states: ['DEAD'], also: empty },
  DISCARDED: { states: ['DISCARDED'], also: empty },
}
const ALL_STATES = ['PENDING', 'RELAYED', 'DONE', 'DEAD', 'DISCARDED']

export type JobsQuery = Omit<ListJobsInput, 'cursor'> & { beforeId: string | undefined }

/**
 * One page and a row more, newest first. Ids rise with time, so every way reads from the newest on and stops at the limit: by id
 * alone, by kind and state (each by itself, then merged), or, for an id or an error, from the few that an index names.
 */
export function jobsStatement(query: JobsQuery): Prisma.Sql {
  const { states, also } = query.state ? CONDITIONS[query.state] : { states: ALL_STATES, also: empty }
  const named = namesOf(query)
  const newest = sql`ORDER BY id DESC LIMIT ${query.limit + 1}`
  const place = sql`id < ${lastId(query)}::uuid AND id >= ${firstId(query)}::uuid ${promised(query)}`
  const isOfKind = sql`state = ANY(${states}::platform.job_state[]) ${named ? sql`AND job = ANY(${named})` : empty} ${also}`
  if (z.uuid().safeParse(query.q).success)
    return sql`
      WITH found AS MATERIALIZED (${aboutId(query.q.toLowerCase())})
      SELECT ${jobColumns} FROM platform.outbox JOIN found USING (id) WHERE ${place} AND ${isOfKind} ${newest}`
  if (query.q !== '')
    return sql`
      SELECT ${jobColumns} FROM platform.outbox
      WHERE state = 'DEAD' AND last_error ILIKE ${containing(query.q)} AND ${place} AND ${isOfKind} ${newest}`
  if (!named && !query.state) return sql`SELECT ${jobColumns} FROM platform.outbox WHERE ${place} ${newest}`
  const ofKind = named ? sql`AND job = ANY(${named})` : empty
  // Those for later have an index by their time, those handed out one of their own: all are read, the newest kept.
  if (query.state === 'SCHEDULED' || query.state === 'RETRYING' || query.state === 'RUNNING')
    return sql`
      WITH found AS MATERIALIZED (
        SELECT id FROM platform.outbox WHERE state = ${states[0]}::platform.job_state ${ofKind} ${also})
      SELECT ${jobColumns} FROM platform.outbox JOIN found USING (id) WHERE ${place} ${newest}`
  return sql`
    WITH RECURSIVE names AS (${named ? sql`SELECT unnest(${named}::text[]) AS job` : everyName()}),
    relayed AS MATERIALIZED (
      SELECT id FROM platform.outbox
      WHERE state = 'RELAYED' AND ${states.includes('RELAYED')} AND ${place} ${ofKind} ${also}),
    page AS (
      SELECT id FROM (
        SELECT id FROM relayed
        UNION ALL
        SELECT found.id FROM names CROSS JOIN unnest(${kept(states)}::platform.job_state[]) AS wanted (state)
        CROSS JOIN LATERAL (${walk(query, also)}) found) merged
      ${newest})
    SELECT ${jobColumns} FROM platform.outbox JOIN page USING (id) ORDER BY id DESC`
}

const kept = (states: readonly string[]) => states.filter((state) => state !== 'RELAYED')

/**
 * Down the index of one kind and state. The planner, which knows neither how rare a kind is nor how many of it are as wanted, would
 * rather read all ids or all of the kind: rows compared whole leave it this one index, in order, and OFFSET 0 has it read row by row
 * what else is wanted of them, until there are enough.
 */
function walk(query: JobsQuery, also: Prisma.Sql): Prisma.Sql {
  return sql`
    SELECT walked.id FROM (
      SELECT id FROM platform.outbox
      WHERE (outbox.job, outbox.state, outbox.id) < (names.job, wanted.state, ${lastId(query)}::uuid)
        AND (outbox.job, outbox.state, outbox.id) >= (names.job, wanted.state, ${firstId(query)}::uuid)
        AND outbox.state <> 'RELAYED'
      ORDER BY outbox.job DESC, outbox.state DESC, outbox.id DESC OFFSET 0) walked
    CROSS JOIN LATERAL (SELECT * FROM platform.outbox WHERE outbox.id = walked.id OFFSET 0) looked
    WHERE true ${promised(query)} ${also} LIMIT ${query.limit + 1}`
}

function namesOf({ queue, job }: Pick<JobsQuery, 'queue' | 'job'>): string[] | null {
  if (!queue) return job ? [job] : null
  return jobsOf(queue, job)
}

/** Each name that rows have, the names of jobs that are gone among them: one look into the index a name. */
function everyName(): Prisma.Sql {
  return sql`
    (SELECT job FROM platform.outbox WHERE state <> 'RELAYED' ORDER BY job LIMIT 1)
    UNION ALL
    SELECT (SELECT outbox.job FROM platform.outbox
      WHERE outbox.job > names.job AND outbox.state <> 'RELAYED' ORDER BY outbox.job LIMIT 1)
    FROM names WHERE names.job IS NOT NULL`
}

/** Bounds on the id let an index seek; those on the time are what was asked for. */
function promised({ from, to }: Pick<JobsQuery, 'from' | 'to'>): Prisma.Sql {
  return sql`
    ${from ? sql`AND created_at >= ${new Date(from)}` : empty} ${to ? sql`AND created_at < ${new Date(to)}` : empty}`
}

const firstId = ({ from }: Pick<JobsQuery, 'from'>): string => idAt(from ? Date.parse(from) : 0)

/** The first that is not on the page. */
function lastId({ beforeId, to }: Pick<JobsQuery, 'beforeId' | 'to'>): string {
  const ends = [beforeId, to && idAt(Date.parse(to) + LONGEST_TRANSACTION_MS)].filter(
    (end) => end !== undefined,
  )
  return ends.sort()[0] ?? LAST_ID
}

/** A UUID of version 7 begins with the milliseconds it was made at (RFC 9562). */
function idAt(ms: number): string {
  const hex = Math.max(0, ms).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-0000-0000-000000000000`
}

/** The jobs with that id, that replay it, or whose payload holds it, in whichever of the fields that payloads have. */
function aboutId(id: string): Prisma.Sql {
  const held = idFields.map((field) => sql`payload @> ${JSON.stringify({ [field]: id })}::jsonb`)
  return sql`
    SELECT id FROM platform.outbox WHERE id = ${id}::uuid
    UNION SELECT id FROM platform.outbox WHERE replay_of = ${id}::uuid
    UNION SELECT id FROM platform.outbox WHERE state <> 'RELAYED' AND (${join(held, ' OR ')})
    UNION SELECT id FROM platform.outbox WHERE state = 'RELAYED' AND (${join(held, ' OR ')})`
}

const idFields = [
  ...new Set(
    Object.values(jobs).flatMap(({ payload }) =>
      Object.entries(payload.shape)
        .filter(([, field]) => isId(field))
        .map(([name]) => name),
    ),
  ),
]

function isId(field: z.ZodType): boolean {
  const { def } = field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field
  return 'format' in def && def.format === 'uuid'
}

const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`
