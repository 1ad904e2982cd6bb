import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import pLimit from 'p-limit'
import { DomainError } from '../errors.ts'
import type { HashAnswer, HashTask } from './hash-thread.ts'

/**
 * Each takes a core for some 20 ms. They are made one at a time, in a thread that gives way to the one that answers shoppers. A longer
 * line would only make its end wait for nothing.
 */
const line = pLimit(1)
const MAX_WAITING = 40
/** While there is a line, the thread rests so many times as long as it worked: a flood has a quarter of a core, not all of one. */
const REST = 3

let thread: Worker | undefined

/** @throws DomainError SERVICE_UNAVAILABLE when too many wait already */
export async function hashPassword(password: string): Promise<string> {
  const answer = await inLine({ password: password.normalize('NFC') })
  if ('hash' in answer) return answer.hash
  throw new Error('A password was compared that was to be hashed')
}

/**
 * Whether it is the password that was hashed. Without a hash it takes as long and is false.
 *
 * @throws DomainError SERVICE_UNAVAILABLE when too many wait already
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const answer = await inLine({ password: password.normalize('NFC'), compareWith: passwordHash })
  return 'isRight' in answer && answer.isRight
}

/**
 * For who would read the database first, only to be refused: under a flood most are.
 *
 * @throws DomainError SERVICE_UNAVAILABLE when too many wait already
 */
export function refuseWhenBusy(): void {
  if (line.pendingCount < MAX_WAITING) return
  throw new DomainError(
    'SERVICE_UNAVAILABLE',
    'Too many are signing in. Please try again shortly.',
    undefined,
    5,
  )
}

async function inLine(task: HashTask): Promise<HashAnswer> {
  refuseWhenBusy()
  const answer = await new Promise<HashAnswer>((resolve, reject) => {
    line(async () => {
      const startedAt = performance.now()
      await askThread(task).then(resolve, reject)
      if (line.pendingCount > 0) await setTimeout(REST * (performance.now() - startedAt))
    })
  })
  if ('failure' in answer) throw new Error(answer.failure)
  return answer
}

/** One task at a time, so that the next message is its answer. A process that has nothing else to do need not wait for the thread. */
async function askThread(task: HashTask): Promise<HashAnswer> {
  thread ??= new Worker(new URL('./hash-thread.ts', import.meta.url))
  const asked = thread
  asked.ref()
  try {
    const answered = once(asked, 'message')
    asked.postMessage(task)
    const [answer] = await answered
    return answer
  } catch (error) {
    // It has ended: the next one has a new thread.
    thread = undefined
    throw error
  } finally {
    asked.unref()
  }
}
