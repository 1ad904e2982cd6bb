/**
 * Who is asked first: whoever has least to do around that time. Of several with as little, it is another for each time, so that
 * the first of the list does not get all mornings.
 */
export function fairOrder(
  consultantIds: readonly string[],
  loads: ReadonlyMap<string, number>,
  startsAt: number,
) {
  const turn = Math.floor(startsAt / 1_800_000) % Math.max(1, consultantIds.length)
  const sorted = [...consultantIds].sort()
  const turned = [...sorted.slice(turn), ...sorted.slice(0, turn)]
  const loadOf = (id: string) => loads.get(id) ?? 0
  return turned.sort((one, other) => loadOf(one) - loadOf(other))
}
