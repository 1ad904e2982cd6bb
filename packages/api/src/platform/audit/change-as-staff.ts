import type { Transaction } from '@lomash/db'
import type { StaffContext } from '../../context.ts'
import { type Changed, transact } from '../transact.ts'
import { type AuditedChange, appendEntries } from './append-entries.ts'

type Work<Result> = (
  tx: Transaction,
  changed: Changed,
) => Promise<{ result: Result; audit: readonly [AuditedChange, ...AuditedChange[]] }>

/**
 * The way staff change anything: `transact`, whose work has to say what it did to what, and that goes into the audit log with it
 * or not at all. A staff mutation that came past it fails (`staffProcedure`).
 */
export async function changeAsStaff<Result>(context: StaffContext, work: Work<Result>): Promise<Result> {
  const { services, staff, audit: trail, requestId, address } = context
  const result = await transact(services, async (tx, changed) => {
    const done = await work(tx, changed)
    const origin = {
      actor: { id: staff.userId, name: actorName(staff), role: staff.role },
      action: trail.action,
      requestId,
      ip: address,
    }
    await appendEntries(tx, { auditKey: services.auditKey, now: services.clock() }, origin, done.audit)
    return done.result
  })
  trail.isWritten = true
  return result
}

/** What a program did for somebody is not what they did. */
const actorName = ({ name, tokenName }: StaffContext['staff']) =>
  tokenName === undefined ? name : `${name} (API token ${tokenName})`
