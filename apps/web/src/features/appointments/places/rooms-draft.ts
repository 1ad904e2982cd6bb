import type { RoomInput, StaffShowroom } from './place-types.ts'

/** A room as it is typed; one without an id is new. */
export type RoomDraft = { key: string; roomId?: string; name: string; isActive: boolean }

export const draftRooms = ({ rooms }: Pick<StaffShowroom, 'rooms'>): RoomDraft[] =>
  rooms.map((room) => ({ ...room, key: room.roomId }))

/** What is to be saved, or what is wrong, by room. Names are told apart as people do: not by capitals. */
export function readRooms(
  drafts: readonly RoomDraft[],
): { rooms: RoomInput[] } | { problems: Readonly<Record<string, string>> } {
  const problems: Record<string, string> = {}
  const names = new Set<string>()
  const rooms = drafts.map(({ key, roomId, name, isActive }) => {
    const typed = name.trim()
    const known = typed.toLowerCase()
    if (typed === '') problems[key] = 'Enter a name'
    else if (names.has(known)) problems[key] = 'Give each room a name of its own'
    names.add(known)
    return { ...(roomId !== undefined && { roomId }), name: typed, isActive }
  })
  return Object.keys(problems).length > 0 ? { problems } : { rooms }
}
