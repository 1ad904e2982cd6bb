import { FIND_SHOWROOM_PATH, SHOWROOMS_PATH } from '../lib/shop-paths.ts'
import type { Form } from './form-route.ts'

/** The finder answers with its own page: where somebody lives stands in no address. */
export const showroomForms: Readonly<Record<string, Form>> = {
  [FIND_SHOWROOM_PATH]: {
    page: SHOWROOMS_PATH,
    fields: ['postcode'],
    submit: ({ appointments }, field) => appointments.findShowrooms({ postcode: field('postcode') ?? '' }),
    shows: { path: SHOWROOMS_PATH, values: (_, field) => ({ postcode: field('postcode') ?? '' }) },
    done: SHOWROOMS_PATH,
  },
}
