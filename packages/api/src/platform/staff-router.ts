import { staffProcedure } from '../procedures.ts'
import { t } from '../trpc.ts'
import * as schema from './audit/audit-log.schema.ts'
import { listAuditEntries } from './audit/list-audit-entries.ts'

export const staffPlatformRouter = t.router({
  listAuditEntries: staffProcedure('audit:read')
    .input(schema.listAuditEntriesInput)
    .output(schema.listAuditEntriesOutput)
    .query(({ ctx, input }) => listAuditEntries(ctx, input)),
})
