import { SHOWROOMS_PATH } from '../lib/shop-paths.ts'
import type { Form } from './form-route.ts'

/** The finder answers with its own page: where somebody lives stands in no address. */
export const showroomForms: Readonly<Record<string, Form>> = {
  [SHOWROOMS_PATH]: {
    fields: ['postcode'],
    submit: ({ appointments }, field) => appointments.findShowrooms({ postcode: field('postcode') ?? '' }),
    shows: { path: SHOWROOMS_PATH, values: (_, field) => ({ postcode: field('postcode') ?? '' }) },
    done: SHOWROOMS_PATH,
  },
}
