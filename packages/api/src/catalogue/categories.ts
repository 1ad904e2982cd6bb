import { categoryCodeSchema } from './vocabulary.schema.ts'

/** What we sell, in the order shown. */
export const allCategories = categoryCodeSchema.options
