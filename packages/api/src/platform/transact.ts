import { events, type Tag } from '@lomash/cache'
import type { Transaction } from '@lomash/db'
import type { Services } from '../services.ts'
import { hasAdditions } from './outbox/add-to-outbox.ts'

type Events = typeof events

/** Says what happened, so that everything which shows it is made anew. */
export type Changed = <Event extends keyof Events>(
  event: Event,
  ...subject: Parameters<Events[Event]>
) => void

const MAX_TAGS_A_ROW = 1_000

/**
 * Runs `work` in one transaction on the primary. What it says has changed is written down with it and told to the cache
 * right after the commit; were this process to die in between, or Redis to be away, another tells it (ADR 0007). When this
 * resolves, no process answers the old value any more, unless the cache is cut off from this process only. Jobs that were
 * enqueued in it are handed out.
 */
export async function transact<Result>(
  { database, cache, nudgeWorkers }: Pick<Services, 'database' | 'cache' | 'nudgeWorkers'>,
  work: (tx: Transaction, changed: Changed) => Promise<Result>,
): Promise<Result> {
  const { result, rows, hasJobs } = await database.primary.$transaction(async (tx) => {
    const tags = new Set<Tag>()
    const result = await work(tx, (event, ...subject) => {
      const named = (events[event] as (...given: unknown[]) => readonly Tag[])(...subject)
      for (const tag of named) tags.add(tag)
    })
    return { result, rows: await writeDown(tx, [...tags]), hasJobs: hasAdditions(tx) }
  })
  if (hasJobs) nudgeWorkers()
  for (const { id, tags } of rows) await cache.apply({ id: String(id), tags })
  return result
}

async function writeDown(tx: Transaction, tags: Tag[]): Promise<{ id: bigint; tags: Tag[] }[]> {
  if (tags.length === 0) return []
  const data = Array.from({ length: Math.ceil(tags.length / MAX_TAGS_A_ROW) }, (_, row) => ({
    tags: tags.slice(row * MAX_TAGS_A_ROW, (row + 1) * MAX_TAGS_A_ROW),
  }))
  const rows = await tx.cacheInvalidation.createManyAndReturn({ data, select: { id: true, tags: true } })
  return rows.map(({ id, tags: named }) => ({ id, tags: named as Tag[] }))
}
