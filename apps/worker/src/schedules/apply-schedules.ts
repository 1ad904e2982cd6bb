import { rememberSchedules, SCHEDULE_TIME_ZONE, type Schedule, type Services } from '@lomash/api/worker'
import type { Queue, RepeatOptions } from 'bullmq'
import { enqueueSlot } from './enqueue-slot.ts'
import { slotToMakeUp } from './slots.ts'

export type DeclaredSchedules = Readonly<Record<string, Schedule>>

/** A tick that is late by so much, and is not there, will never come. */
const OVERDUE_MS = 60_000

/**
 * Makes the clock in Redis tick as declared: new schedules begin, changed ones go on as they are now, those that are gone end,
 * what ticks as it shall is left alone. Then makes up for a slot that nobody was there for. May be repeated at will.
 */
export async function applySchedules(
  services: Services,
  queue: Queue,
  declared: DeclaredSchedules,
  now: Date = new Date(),
): Promise<void> {
  const specs = Object.entries(declared).map(([name, schedule]) => ({ name, spec: specOf(schedule) }))
  const heldSince = await rememberSchedules(services, specs)
  const ticking = new Map<string, { spec: unknown; next: number }>()
  for (const { key, template, next = 0 } of await queue.getJobSchedulers(0, -1, true)) {
    if (!Object.hasOwn(declared, key)) await queue.removeJobScheduler(key)
    else ticking.set(key, { spec: template?.data?.spec, next })
  }
  for (const { name, spec } of specs) {
    const current = ticking.get(name)
    if (current?.spec === spec && (await isAlive(queue, name, current.next, now))) continue
    const { at, job } = declared[name] as Schedule
    await queue.upsertJobScheduler(name, repeatOf(at), { name: 'tick', data: { spec, job } })
  }
  for (const [name, schedule] of Object.entries(declared)) {
    const since = heldSince.get(name)
    const slot = since && slotToMakeUp(schedule, since, now)
    if (slot) await enqueueSlot(services, { schedule: name, job: schedule.job, slot })
  }
}

function specOf({ at, job }: Schedule): string {
  return JSON.stringify({ at, job, timeZone: SCHEDULE_TIME_ZONE })
}

function repeatOf(at: Schedule['at']): Omit<RepeatOptions, 'key'> {
  return 'everyMs' in at ? { every: at.everyMs } : { pattern: at.pattern, tz: SCHEDULE_TIME_ZONE }
}

async function isAlive(queue: Queue, name: string, next: number, now: Date): Promise<boolean> {
  if (next > now.getTime() - OVERDUE_MS) return true
  return (await queue.getJob(`repeat:${name}:${next}`)) !== undefined
}
