/**
 * Text that no column can hold, wherever in an input it stands: PostgreSQL's text has no NUL, and UTF-8 no half of a surrogate pair.
 * Nobody types either. Looked for once for every procedure, so that no schema can forget it.
 *
 * @returns the path of the field ("contact.addressLines.0"); null when all of the input can be kept
 */
export function unstorableField(input: unknown): string | null {
  // Not by recursion: how deep an input is nested is its sender's choice.
  const left: { path: string; value: unknown }[] = [{ path: '', value: input }]
  for (let next = left.pop(); next; next = left.pop()) {
    const { path, value } = next
    if (typeof value === 'string') {
      if (value.includes('\0') || !value.isWellFormed()) return path || 'input'
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value))
        left.push({ path: path === '' ? name : `${path}.${name}`, value: inner })
    }
  }
  return null
}
