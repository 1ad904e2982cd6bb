import { createDatabase } from '@lomash/db'
import { auditKeyOf } from '../../../services.ts'
import { type AuditVerdict, verifyAudit } from '../verify-audit.ts'
import { readEnv } from './env.ts'

/** Says whether the audit log is as it was written; exit code 1 when it is not, or cannot be read. */
try {
  const env = readEnv()
  const database = createDatabase({ primaryUrl: env.DATABASE_URL, poolSize: 1 })
  const verdict = await verifyAudit(database, auditKeyOf(env.APP_SECRET)).finally(() => database.close())
  const stream = verdict.isWhole ? process.stdout : process.stderr
  stream.write(`${told(verdict)}\n`)
  process.exitCode = verdict.isWhole ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

function told(verdict: AuditVerdict): string {
  if (verdict.isWhole) return `The audit log is whole: ${verdict.entries.toLocaleString('en-GB')} entries.`
  const problems = {
    MISSING: `entry ${verdict.sequence} is missing.`,
    CHANGED: `entry ${verdict.sequence} is not as it was written, or was sealed under another APP_SECRET.`,
    END_MISSING: 'the row that says where it ends is missing.',
  }
  return `The audit log is broken: ${problems[verdict.problem]}`
}
