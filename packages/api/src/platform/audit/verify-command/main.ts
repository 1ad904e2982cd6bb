import { auditKeyOf } from '../../../services.ts'
import { runCommand } from '../../run-command.ts'
import { type AuditVerdict, verifyAudit } from '../verify-audit.ts'
import { readEnv } from './env.ts'

/** Says whether the audit log is as it was written; fails when it is not, or cannot be read. */
await runCommand(readEnv, async ({ APP_SECRET }, database) => {
  const verdict = await verifyAudit(database, auditKeyOf(APP_SECRET))
  if (!verdict.isWhole) throw new Error(`The audit log is broken: ${problemOf(verdict)}`)
  return `The audit log is whole: ${verdict.entries.toLocaleString('en-GB')} entries.`
})

function problemOf({ sequence, problem }: Extract<AuditVerdict, { isWhole: false }>): string {
  return {
    MISSING: `entry ${sequence} is missing.`,
    CHANGED: `entry ${sequence} is not as it was written, or was sealed under another APP_SECRET.`,
    END_MISSING: 'the row that says where it ends is missing.',
  }[problem]
}
