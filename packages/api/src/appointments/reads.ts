import { nothing } from '../shared/nothing.schema.ts'
import { definePublicRead } from '../shared/public-read.ts'
import { getShowroom } from './showrooms/get-showroom.ts'
import { listShowrooms } from './showrooms/list-showrooms.ts'
import * as schema from './showrooms/showrooms.schema.ts'

/** What everybody may read of appointments alike, and under which cache entry. */
export const reads = {
  listShowrooms: definePublicRead({
    entry: 'showroomList',
    input: nothing,
    output: schema.listShowroomsOutput,
    subject: () => undefined,
    load: listShowrooms,
  }),
  getShowroom: definePublicRead({
    entry: 'showroomDetail',
    input: schema.getShowroomInput,
    output: schema.getShowroomOutput,
    subject: ({ slug }) => ({ slug }),
    absent: { code: 'SHOWROOM_NOT_FOUND', message: 'There is no such showroom.' },
    load: getShowroom,
  }),
}
