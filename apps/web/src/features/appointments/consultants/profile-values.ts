import type { Consultant } from './consultant-types.ts'

const TYPES = ['HOME_MEASUREMENT', 'ONLINE', 'SHOWROOM'] as const
const yesNo = (value: boolean) => (value ? 'yes' : 'no')

export type Profile = Pick<
  Consultant,
  | 'name'
  | 'userId'
  | 'showroomId'
  | 'kitchen'
  | 'bedroom'
  | 'types'
  | 'bufferBeforeMinutes'
  | 'bufferAfterMinutes'
  | 'isActive'
>

/** A profile as its form has it: texts by name. */
export function profileValues(consultant: Profile): Record<string, string> {
  const { name, userId, showroomId, types, bufferBeforeMinutes, bufferAfterMinutes } = consultant
  return {
    name,
    userId: userId ?? '',
    showroomId,
    kitchen: yesNo(consultant.kitchen),
    bedroom: yesNo(consultant.bedroom),
    ...Object.fromEntries(TYPES.map((type) => [type, yesNo(types.includes(type))])),
    bufferBeforeMinutes: String(bufferBeforeMinutes),
    bufferAfterMinutes: String(bufferAfterMinutes),
    isActive: yesNo(consultant.isActive),
  }
}

/** The way back; what is no number is left to the procedure to refuse. */
export function profileOf(values: Readonly<Record<string, string>>): Profile {
  const text = (name: string) => values[name] ?? ''
  const isYes = (name: string) => values[name] === 'yes'
  const minutes = (name: string) => (/^\d+$/.test(text(name).trim()) ? Number(text(name)) : -1)
  return {
    name: text('name'),
    userId: text('userId') || null,
    showroomId: text('showroomId'),
    kitchen: isYes('kitchen'),
    bedroom: isYes('bedroom'),
    types: TYPES.filter(isYes),
    bufferBeforeMinutes: minutes('bufferBeforeMinutes'),
    bufferAfterMinutes: minutes('bufferAfterMinutes'),
    isActive: isYes('isActive'),
  }
}
