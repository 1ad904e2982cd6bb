import type { Transaction } from '@lomash/db'
import type { Context } from '../../context.ts'
import { transact } from '../transact.ts'
import { type AuditedChange, appendEntries } from './append-entries.ts'

type Work<Result> = (tx: Transaction) => Promise<{
  result: Result
  actor: { id: string; name: string; role: string }
  audit: readonly [AuditedChange, ...AuditedChange[]]
}>

/**
 * What people change of their own account, also before they have a session: of the staff it is audited like all that staff change,
 * with themselves as the actor; what customers do is nobody's business.
 *
 * @param action the procedure's name
 */
export async function changeAsOneself<Result>(
  { services, requestId, address }: Pick<Context, 'services' | 'requestId' | 'address'>,
  action: string,
  work: Work<Result>,
): Promise<Result> {
  return transact(services, async (tx) => {
    const { result, actor, audit } = await work(tx)
    const { id, name, role } = actor
    if (role === 'CUSTOMER') return result
    const origin = { actor: { id, name, role }, action, requestId, ip: address }
    await appendEntries(tx, { auditKey: services.auditKey, now: services.clock() }, origin, audit)
    return result
  })
}
