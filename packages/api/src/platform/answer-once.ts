import { createHash } from 'node:crypto'
import type { PrismaClient, Transaction } from '@lomash/db'
import { DomainError } from '../errors.ts'

export type Call = {
  /** The procedure, and whose key it is: keys of others are others. */
  scope: string
  /** Of the caller's choice, one for each thing they want done. */
  key: string
  /** What is asked for. */
  request: unknown
}

const hashOf = (request: unknown) => createHash('sha256').update(JSON.stringify(request)).digest('hex')

/** What that call was answered before; null when it was not. @throws DomainError IDEMPOTENCY_CONFLICT as `answerOnce` */
export async function answerOf<Answer extends object>(
  db: Pick<PrismaClient | Transaction, 'idempotencyKey'>,
  { scope, key, request }: Call,
): Promise<Answer | null> {
  const known = await db.idempotencyKey.findUnique({
    where: { scope_key: { scope, key } },
    select: { requestHash: true, answer: true },
  })
  if (!known) return null
  if (known.requestHash !== hashOf(request))
    throw new DomainError('IDEMPOTENCY_CONFLICT', 'This key was used for something else. Choose a new one.')
  return known.answer as Answer
}

/**
 * Does the work once for each key, in the caller's transaction: the same call again gets the same answer, also when both come at
 * once (the second waits for the first to commit). Work that fails leaves no trace, so it can be tried again under its key.
 *
 * @param work its answer holds ids and references, no personal data
 * @throws DomainError IDEMPOTENCY_CONFLICT when the key was used for something else
 */
export async function answerOnce<Answer extends object>(
  tx: Transaction,
  call: Call,
  now: number,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { scope, key } = call
  const { count } = await tx.idempotencyKey.createMany({
    data: [{ scope, key, requestHash: hashOf(call.request), createdAt: new Date(now) }],
    skipDuplicates: true,
  })
  const known = count === 0 ? await answerOf<Answer>(tx, call) : null
  if (known) return known
  const answer = await work()
  await tx.idempotencyKey.update({
    where: { scope_key: { scope, key } },
    data: { answer },
    select: { key: true },
  })
  return answer
}
