import type { CategoryCode } from '../../../generated/enums.ts'
import type { Design } from '../designs/design.ts'
import { daysUntilWeekday, londonInstant } from '../london-time.ts'

export type SeedSale = {
  readonly slug: string
  readonly name: string
  readonly headline: string
  readonly terms: string
  readonly discount: { readonly basisPoints: number } | { readonly amountInPence: number }
  readonly priority: number
  readonly startsAt: Date
  readonly endsAt: Date
  readonly announcedAt: Date
  readonly categories: readonly CategoryCode[]
  /** Whether it names this product. */
  readonly names: (design: Design) => boolean
}

const MONDAY = 1
const FRIDAY = 5

const isInWorkshopSale = (design: Design) => design.ordinal % 7 === 3

/** One sale that is over, two that run and overlap, one that is coming. They begin and end on London's clock. */
export function salesAt(now: Date): SeedSale[] {
  const workshopEnds = daysUntilWeekday(now, MONDAY, 12)
  const bedroomsStart = daysUntilWeekday(now, FRIDAY, 4)
  return [
    {
      slug: 'workshop-sale',
      name: 'The workshop sale',
      headline: '15% off chosen kitchens and bedrooms',
      terms:
        '15% off the listed price of the products marked, for orders placed before midnight on the last Sunday. Worktops, appliances and fitting are not reduced. Where another offer also applies, you pay the price shown on the product.',
      discount: { basisPoints: 1_500 },
      priority: 0,
      startsAt: londonInstant(now, -9, 9),
      endsAt: londonInstant(now, workshopEnds, 0),
      announcedAt: londonInstant(now, -12, 9),
      categories: [],
      names: isInWorkshopSale,
    },
    {
      slug: 'island-event',
      name: 'The island event',
      headline: '£1,250 off chosen island kitchens',
      terms:
        '£1,250 off the listed price of any size of the island and family kitchens marked. It takes the place of the workshop sale on these kitchens and is not added to it. Appliances and fitting are not reduced.',
      discount: { amountInPence: 125_000 },
      priority: 10,
      startsAt: londonInstant(now, -2, 9),
      endsAt: londonInstant(now, workshopEnds, 0),
      announcedAt: londonInstant(now, -2, 9),
      categories: [],
      names: (design) =>
        design.plan.layout === 'island' && (isInWorkshopSale(design) || design.ordinal % 9 === 0),
    },
    {
      slug: 'bedroom-fortnight',
      name: 'Bedroom fortnight',
      headline: '20% off every bedroom',
      terms:
        '20% off the listed price of all bedrooms ordered during the fortnight. Lighting, mirrors and fitting are not reduced. Not added to any other offer: the larger one counts.',
      discount: { basisPoints: 2_000 },
      priority: 0,
      startsAt: londonInstant(now, bedroomsStart, 9),
      endsAt: londonInstant(now, bedroomsStart + 17, 0),
      announcedAt: londonInstant(now, -1, 9),
      categories: ['BEDROOM'],
      names: () => false,
    },
    {
      slug: 'makers-week',
      name: 'Makers’ week',
      headline: '10% off furniture from stock and more',
      terms: '10% off the listed price of the products marked, for orders placed in that week.',
      discount: { basisPoints: 1_000 },
      priority: 0,
      startsAt: londonInstant(now, -52, 9),
      endsAt: londonInstant(now, -45, 0),
      announcedAt: londonInstant(now, -55, 9),
      categories: [],
      names: (design) => design.plan.isStocked === true,
    },
  ]
}
