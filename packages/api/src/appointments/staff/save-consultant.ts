import { isDuplicate, type Transaction } from '@lomash/db'
import type { StaffContext } from '../../context.ts'
import { invalidField } from '../../errors.ts'
import { isAllowedNow } from '../../identity/index.ts'
import { changeAsStaff } from '../../platform/index.ts'
import { consultantNotFound } from '../not-found.ts'
import { comingConflicts } from './coming-bookings.ts'
import { consultantSelect, toConsultant } from './consultant.select.ts'
import type { Consultant, SaveConsultantInput, SaveConsultantOutput } from './staff-places.schema.ts'
import { conflictWith } from './working-times.ts'

/**
 * Saves who somebody is, where they work and what they do. Of one who is not active any more all bookings to come are told.
 *
 * @throws DomainError CONSULTANT_NOT_FOUND, VERSION_CONFLICT, VALIDATION_ERROR (showroomId, userId)
 */
export function saveConsultant(
  context: StaffContext,
  input: SaveConsultantInput,
): Promise<SaveConsultantOutput> {
  const { consultantId, version, kitchen, bedroom, ...profile } = input
  const data = { ...profile, forKitchen: kitchen, forBedroom: bedroom }
  const { clock } = context.services
  return changeAsStaff(context, async (tx, changed) => {
    const before = consultantId === undefined ? null : await find(tx, consultantId)
    await checkLinks(tx, input, before)
    const id = before
      ? await update(tx, before.consultantId, version, data)
      : (await tx.consultant.create({ data, select: { id: true } })).id
    changed('consultant updated')
    const after = await find(tx, id)
    const conflicts = await comingConflicts(tx, { consultantId: id }, after.isActive ? after : null, clock())
    const target = { type: 'consultant', id, label: after.name }
    const audit = [{ target, before: before && told(before), after: told(after) }] as const
    return { result: { ...after, conflicts }, audit }
  }).catch((error: unknown) => {
    throw isDuplicate(error, 'Consultant') ? accountTaken() : error
  })
}

async function find(tx: Transaction, id: string): Promise<Consultant> {
  const row = await tx.consultant.findUnique({ where: { id }, select: consultantSelect })
  if (!row) throw consultantNotFound()
  return toConsultant(row)
}

type Data = Omit<SaveConsultantInput, 'consultantId' | 'version' | 'kitchen' | 'bedroom'> & {
  forKitchen: boolean
  forBedroom: boolean
}

async function update(tx: Transaction, id: string, version = 0, data: Data): Promise<string> {
  const { count } = await tx.consultant.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  // Read now: who came first may have committed while this waited for them.
  if (count === 0) throw conflictWith(version, await find(tx, id))
  return id
}

/** Whose rooms are booked for visits to come stays in that showroom: who is free there is told from its own people. */
async function checkLinks(
  tx: Transaction,
  { showroomId, userId }: SaveConsultantInput,
  before: Consultant | null,
): Promise<void> {
  const showroom = await tx.showroom.findUnique({ where: { id: showroomId }, select: { id: true } })
  if (!showroom) throw invalidField('showroomId', 'There is no such showroom')
  if (before && before.showroomId !== showroomId) {
    const visit = await tx.booking.findFirst({
      where: { consultantId: before.consultantId, type: 'SHOWROOM', state: { in: ['HELD', 'BOOKED'] } },
      select: { id: true },
    })
    if (visit) throw invalidField('showroomId', 'Move the visits that are booked with them there first')
  }
  if (userId === null) return
  // One who has left since keeps what was theirs; it is only not given to them anew.
  if (userId !== before?.userId && !(await isAllowedNow(tx, userId, 'appointments:write')))
    throw invalidField('userId', 'Choose an account of somebody on the staff who may look after appointments')
  const other = await tx.consultant.findUnique({ where: { userId }, select: { id: true } })
  if (other && other.id !== before?.consultantId) throw accountTaken()
}

const accountTaken = () => invalidField('userId', 'This account belongs to another consultant')

/** What the audit log tells. */
function told({ hours: _, exceptions: __, version: ___, consultantId: ____, ...profile }: Consultant) {
  return profile
}
