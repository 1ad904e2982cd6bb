import { parse } from 'postcode'
import type { Context } from '../../context.ts'
import { invalidField } from '../../errors.ts'
import { readValue } from '../../shared/public-read.ts'
import { reads } from '../reads.ts'
import { distanceInMiles } from './distance.ts'
import { type Position, positionOfArea } from './postcode-areas.ts'
import type { FindShowroomsInput, FindShowroomsOutput, Showroom } from './showrooms.schema.ts'

/**
 * All showrooms by how far they are from a postcode (all of it, or its beginning) or a position, and whether they are open now.
 *
 * @throws DomainError VALIDATION_ERROR (postcode)
 */
export async function findShowrooms(
  { services }: Pick<Context, 'services'>,
  input: FindShowroomsInput,
): Promise<FindShowroomsOutput> {
  const from = 'postcode' in input ? positionOf(input.postcode) : input
  const { items } = await readValue(services, reads.listShowrooms, undefined)
  const now = new Date(services.clock()).toISOString()
  const found = items.map((item) => ({
    ...item,
    distanceInMiles: Math.round(distanceInMiles(from, item) * 10) / 10,
    ...openingAt(item, now),
  }))
  return { items: found.sort((one, other) => one.distanceInMiles - other.distanceInMiles) }
}

function positionOf(written: string): Position {
  const area = parse(written).area ?? /^[A-Z]{1,2}(?=\d)/.exec(written.trim().toUpperCase())?.[0]
  const position = positionOfArea(area ?? '')
  if (!position) throw invalidField('postcode', 'Enter a UK postcode like LS1 4AB')
  return position
}

function openingAt({ openings }: Showroom, now: string): { isOpen: boolean; changesAt: string | null } {
  const next = openings.find(({ closesAt }) => now < closesAt)
  if (!next) return { isOpen: false, changesAt: null }
  return next.opensAt <= now
    ? { isOpen: true, changesAt: next.closesAt }
    : { isOpen: false, changesAt: next.opensAt }
}
