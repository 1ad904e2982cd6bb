import { createHash } from 'node:crypto'

/** A short, stable name for an input: the same for the same values, whatever order its properties came in. */
export function stableHash(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('base64url').slice(0, 27)
}

function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`
}
