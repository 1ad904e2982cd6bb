import { isDuplicate, type Transaction } from '@lomash/db'
import type { StaffContext } from '../../context.ts'
import { invalidField, versionConflict } from '../../errors.ts'
import { changeAsStaff } from '../../platform/index.ts'
import { toBritishPhone, toPostcode } from '../bookings/check-contact.ts'
import { showroomNotFound } from '../not-found.ts'
import { type Coming, comingConflicts } from './coming-bookings.ts'
import { fromDates } from './consultant.select.ts'
import type { SaveShowroomInput, SaveShowroomOutput, StaffShowroom } from './staff-places.schema.ts'
import { staffShowroomSelect, toStaffShowroom } from './staff-showrooms.ts'

/**
 * Saves a showroom with its hours and rooms. Visits to come that lie outside of its hours now, or in a room that is closed, are told.
 *
 * @throws DomainError SHOWROOM_NOT_FOUND, VERSION_CONFLICT, VALIDATION_ERROR (postcode, phone, slug, rooms)
 */
export function saveShowroom(context: StaffContext, input: SaveShowroomInput): Promise<SaveShowroomOutput> {
  const { showroomId, version, hours, exceptions, rooms, ...given } = input
  const postcode = toPostcode(given.postcode, 'postcode')
  const data = { ...given, postcode, phone: toBritishPhone(given.phone, 'phone') }
  const { clock } = context.services
  return changeAsStaff(context, async (tx, changed) => {
    const before = showroomId === undefined ? null : await find(tx, showroomId)
    const same = await tx.showroom.findUnique({ where: { slug: data.slug }, select: { id: true } })
    if (same && same.id !== showroomId) throw slugTaken()
    const id = before
      ? await update(tx, before.showroomId, version, data)
      : (await tx.showroom.create({ data, select: { id: true } })).id
    await tx.showroomHours.deleteMany({ where: { showroomId: id } })
    await tx.showroomException.deleteMany({ where: { showroomId: id } })
    await tx.showroomHours.createMany({ data: hours.map((each) => ({ ...each, showroomId: id })) })
    await tx.showroomException.createMany({
      data: exceptions.map((each) => ({ ...fromDates(each), showroomId: id })),
    })
    await saveRooms(tx, id, rooms)
    changed('showroom updated')
    const after = await find(tx, id)
    const closed = new Set(after.rooms.filter(({ isActive }) => !isActive).map(({ roomId }) => roomId))
    const isRoomless = ({ roomId }: Coming) => roomId !== null && closed.has(roomId)
    const times = after.isActive ? after : null
    const conflicts = await comingConflicts(tx, { showroomId: id }, times, clock(), isRoomless)
    const target = { type: 'showroom', id, label: after.name }
    const audit = [{ target, before: before && told(before), after: told(after) }] as const
    return { result: { ...after, conflicts }, audit }
  }).catch((error: unknown) => {
    throw isDuplicate(error, 'Showroom') ? slugTaken() : error
  })
}

async function find(tx: Transaction, id: string): Promise<StaffShowroom> {
  const row = await tx.showroom.findUnique({ where: { id }, select: staffShowroomSelect })
  if (!row) throw showroomNotFound()
  return toStaffShowroom(row)
}

type Data = Omit<SaveShowroomInput, 'showroomId' | 'version' | 'hours' | 'exceptions' | 'rooms'>

async function update(tx: Transaction, id: string, version = 0, data: Data): Promise<string> {
  const { count } = await tx.showroom.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  // Read now: who came first may have committed while this waited for them.
  if (count === 0) throw conflictWith(version, await find(tx, id))
  return id
}

function conflictWith(
  readVersion: number,
  { version, showroomId: _, hours: __, exceptions: ___, rooms: ____, ...current }: StaffShowroom,
) {
  return versionConflict({ readVersion, currentVersion: version, current })
}

async function saveRooms(
  tx: Transaction,
  showroomId: string,
  rooms: SaveShowroomInput['rooms'],
): Promise<void> {
  const before = await tx.room.findMany({ where: { showroomId }, select: { id: true, name: true } })
  const kept = rooms.filter(({ roomId }) => before.some(({ id }) => id === roomId))
  const leftOut = before.filter(({ id }) => !kept.some(({ roomId }) => roomId === id))
  const added = rooms.filter(({ roomId }) => roomId === undefined)
  const names = [...leftOut, ...kept, ...added].map(({ name }) => name)
  if (new Set(names).size < names.length) throw invalidField('rooms', 'Give each room a name of its own')
  const ids = kept.map(({ roomId }) => roomId)
  // Two may swap their names, which the index refuses half way: for a moment each has one that no other has.
  await tx.$executeRaw`UPDATE appointments.rooms SET name = id::text WHERE id = ANY(${ids}::uuid[])`
  await tx.$executeRaw`
    UPDATE appointments.rooms AS room SET name = given.name, is_active = given.is_active
    FROM unnest(${ids}::uuid[], ${kept.map(({ name }) => name)}::text[],
      ${kept.map(({ isActive }) => isActive)}::boolean[]) AS given (id, name, is_active)
    WHERE room.id = given.id`
  await tx.room.createMany({ data: added.map(({ name, isActive }) => ({ showroomId, name, isActive })) })
}

const slugTaken = () => invalidField('slug', 'Another showroom has this address')

/** What the audit log tells. */
function told({ hours, exceptions, rooms, showroomId: _, version: __, ...address }: StaffShowroom) {
  return {
    ...address,
    hours: hours.map(({ weekday, startMinute, endMinute }) => `${weekday}: ${startMinute}-${endMinute}`),
    exceptions: exceptions.map(({ fromDate, toDate, kind }) => `${fromDate} to ${toDate}: ${kind}`),
    rooms: rooms.map(({ name, isActive }) => (isActive ? name : `${name} (closed)`)),
  }
}
