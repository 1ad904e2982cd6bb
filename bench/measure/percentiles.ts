/** Milliseconds; sorted copies, nearest rank. */
export type Percentiles = { p50: number; p95: number; p99: number }

export function percentilesOf(milliseconds: readonly number[]): Percentiles {
  const sorted = [...milliseconds].sort((one, other) => one - other)
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100
}
