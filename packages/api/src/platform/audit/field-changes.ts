/** What a field can hold in the audit log. */
type Plain = string | number | boolean | null | readonly string[]
export type Fields = Readonly<Record<string, Plain | Date>>
export type FieldChanges = Record<string, { before: Plain; after: Plain }>

/** The audit log is read by many and kept for ever: what lets somebody in has no place in it. */
const SECRET = /password|secret|token|hash|recovery|otp/i

/**
 * Field by field, what is not as it was. A thing that is new, or gone, is null on one side.
 *
 * @throws Error for a field whose name says that it holds a secret: a mistake in the program
 */
export function fieldChanges(before: Fields | null, after: Fields | null): FieldChanges {
  const changes: FieldChanges = {}
  for (const field of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
    if (SECRET.test(field)) throw new Error(`The field ${field} may not enter the audit log`)
    const [old, now] = [plain(before?.[field]), plain(after?.[field])]
    if (JSON.stringify(old) !== JSON.stringify(now)) changes[field] = { before: old, after: now }
  }
  return changes
}

const plain = (value: Plain | Date | undefined): Plain =>
  value instanceof Date ? value.toISOString() : (value ?? null)
