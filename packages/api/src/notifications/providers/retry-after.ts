const LONGEST_MS = 60 * 60_000

/**
 * How long a provider wants to be left alone (RFC 9110, 10.2.3: seconds or a date), at most an hour: it will say so again.
 *
 * @returns undefined when it does not say
 */
export function retryAfterMs(header: string | null | undefined, now: number): number | undefined {
  if (!header) return undefined
  const waitMs = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, 0), LONGEST_MS)
}
