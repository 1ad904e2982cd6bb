import { z } from 'zod'

/** The years of the business: of others neither PostgreSQL nor a calendar makes sense in the same way, and nobody means them. */
const isOfOurs = (iso: string) => iso >= '2000' && iso < '3000'
const OTHERS = 'Choose a year from 2000 to 2999'

/** A moment, ISO 8601 in UTC. */
export const instant = z.iso.datetime().refine(isOfOurs, OTHERS)

/** A day in London, ISO 8601. */
export const londonDate = z.iso.date('Choose a day').refine(isOfOurs, OTHERS)
