import { invalidField } from '../errors.ts'

/**
 * Text that no column can hold, wherever in an input it stands: PostgreSQL's text has no NUL, and UTF-8 no half of a surrogate pair.
 * Nobody types either. Checked once for every procedure, so that no schema can forget it.
 *
 * @throws DomainError VALIDATION_ERROR, with the path of the field
 */
export function checkStorable(input: unknown): void {
  // Not by recursion: how deep an input is nested is its sender's choice.
  const left: { path: string; value: unknown }[] = [{ path: '', value: input }]
  for (let next = left.pop(); next; next = left.pop()) {
    const { path, value } = next
    if (typeof value === 'string') {
      if (value.includes('\0') || !value.isWellFormed())
        throw invalidField(path || 'input', 'Use letters, digits and plain signs')
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value))
        left.push({ path: path === '' ? name : `${path}.${name}`, value: inner })
    }
  }
}
