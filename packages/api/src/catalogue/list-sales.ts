import type { Prisma } from '@lomash/db'
import type { ReadDependencies } from '../shared/public-read.ts'
import type { ListSalesOutput } from './list-sales.schema.ts'
import { nextBoundary } from './pricing/pricing-context.ts'

const saleSelect = {
  slug: true,
  name: true,
  headline: true,
  basisPoints: true,
  amountInPence: true,
  startsAt: true,
  endsAt: true,
  announcedAt: true,
  terms: true,
  categories: { select: { categoryCode: true } },
} satisfies Prisma.SaleSelect

/** Sales that run now, and announced ones that will. */
export async function listSales({
  database,
  now,
}: ReadDependencies): Promise<{ output: ListSalesOutput; freshUntil: number | null }> {
  const rows = await database.replica.sale.findMany({
    select: saleSelect,
    where: { deletedAt: null, announcedAt: { not: null }, endsAt: { gt: new Date(now) } },
    orderBy: [{ startsAt: 'asc' }, { slug: 'asc' }],
    take: 50,
    relationLoadStrategy: 'join',
  })
  const announced = rows.filter(({ announcedAt }) => announcedAt !== null && announcedAt.getTime() <= now)
  const items = announced.map(({ startsAt, endsAt, announcedAt: _, categories, ...sale }) => ({
    ...sale,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    categories: categories.map(({ categoryCode }) => categoryCode),
  }))
  // The list changes when one starts, ends or may first be heard of.
  const intervals = rows.flatMap(({ startsAt, endsAt, announcedAt }) => [
    { startsAt: startsAt.getTime(), endsAt: endsAt.getTime() },
    { startsAt: announcedAt?.getTime() ?? 0, endsAt: endsAt.getTime() },
  ])
  return {
    output: {
      running: items.filter((sale) => Date.parse(sale.startsAt) <= now),
      coming: items.filter((sale) => Date.parse(sale.startsAt) > now),
    },
    freshUntil: nextBoundary(intervals, now),
  }
}
