import type { Showroom } from './showrooms.schema.ts'

/** The first opening or closing after `now`; `otherwise` when none comes before it. All in epoch ms. */
export function nextEdge(openings: Showroom['openings'], now: number, otherwise: number): number {
  const edges = openings.flatMap(({ opensAt, closesAt }) => [Date.parse(opensAt), Date.parse(closesAt)])
  return Math.min(otherwise, ...edges.filter((edge) => edge > now))
}
