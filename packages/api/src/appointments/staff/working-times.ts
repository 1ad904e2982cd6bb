import type { Prisma, Transaction } from '@lomash/db'
import type { StaffContext } from '../../context.ts'
import { versionConflict } from '../../errors.ts'
import { changeAsStaff } from '../../platform/index.ts'
import { consultantNotFound } from '../not-found.ts'
import { comingConflicts } from './coming-bookings.ts'
import { consultantSelect, fromDates, toConsultant } from './consultant.select.ts'
import { ownConsultants } from './own.ts'
import type {
  ConflictsOutput,
  Consultant,
  SaveConsultantOutput,
  SaveWorkingTimesInput,
  WorkingTimesInput,
} from './staff-places.schema.ts'

/** Which bookings would lie outside of those times, before they are saved. @throws DomainError CONSULTANT_NOT_FOUND */
export async function previewWorkingTimes(
  { services, staff }: Pick<StaffContext, 'services' | 'staff'>,
  { consultantId, ...times }: WorkingTimesInput,
): Promise<ConflictsOutput> {
  const { primary } = services.database
  const own = { id: consultantId, ...ownConsultants(staff) }
  if (!(await primary.consultant.findFirst({ where: own, select: { id: true } }))) throw consultantNotFound()
  return { conflicts: await comingConflicts(primary, { consultantId }, times, services.clock()) }
}

/**
 * Saves somebody's whole week, holidays and other exceptions. What is booked stays booked, and what of it lies outside now is told.
 *
 * @throws DomainError CONSULTANT_NOT_FOUND, VERSION_CONFLICT
 */
export function saveWorkingTimes(
  context: StaffContext,
  { consultantId, version, hours, exceptions }: SaveWorkingTimesInput,
): Promise<SaveConsultantOutput> {
  const { services, staff } = context
  return changeAsStaff(context, async (tx, changed) => {
    const own = { id: consultantId, ...ownConsultants(staff) }
    const before = await find(tx, own)
    const { count } = await tx.consultant.updateMany({
      where: { ...own, version },
      data: { version: version + 1 },
    })
    // Read now: who came first may have committed while this waited for them.
    if (count === 0) throw conflictWith(version, await find(tx, own))
    await tx.consultantHours.deleteMany({ where: { consultantId } })
    await tx.consultantException.deleteMany({ where: { consultantId } })
    await tx.consultantHours.createMany({ data: hours.map((each) => ({ ...each, consultantId })) })
    await tx.consultantException.createMany({
      data: exceptions.map((each) => ({ ...fromDates(each), consultantId })),
    })
    changed('consultant updated')
    const after = await find(tx, own)
    const conflicts = await comingConflicts(tx, { consultantId }, { hours, exceptions }, services.clock())
    const target = { type: 'consultant', id: consultantId, label: after.name }
    const audit = [{ target, before: told(before), after: told(after) }] as const
    return { result: { ...after, conflicts }, audit }
  })
}

async function find(tx: Transaction, where: Prisma.ConsultantWhereInput): Promise<Consultant> {
  const row = await tx.consultant.findFirst({ where, select: consultantSelect })
  if (!row) throw consultantNotFound()
  return toConsultant(row)
}

export function conflictWith(
  readVersion: number,
  { version, consultantId: _, hours: __, exceptions: ___, ...current }: Consultant,
) {
  return versionConflict({ readVersion, currentVersion: version, current })
}

/** Times as the audit log tells them. */
function told({ hours, exceptions }: Pick<Consultant, 'hours' | 'exceptions'>) {
  return {
    hours: hours.map(({ weekday, startMinute, endMinute }) => `${weekday}: ${startMinute}-${endMinute}`),
    exceptions: exceptions.map(
      ({ fromDate, toDate, kind, startMinute, endMinute }) =>
        `${fromDate} to ${toDate}: ${kind === 'HOURS' ? `${startMinute}-${endMinute}` : 'holiday'}`,
    ),
  }
}
