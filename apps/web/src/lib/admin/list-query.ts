import { formatDate, londonMidnight } from '../london-date.ts'

/** A filter of a list: a field of its form, and a name in its URL. */
export type Filter = {
  name: string
  label: string
  kind: 'search' | 'text' | 'date' | 'select'
  placeholder?: string
  /** Of a select; other values mean nothing and are left out. */
  options?: readonly { value: string; label: string }[]
  /** Set by links only: it has no field, but a chip. */
  isHidden?: true
}

/** What a list is asked for: the filters that are on, and the place in it. */
export type ListQuery = { values: Readonly<Record<string, string>>; cursor: string | undefined }

/** What the reads behind the lists take at most. */
const MAX_LENGTH = { search: 100, text: 200, date: 200, select: 200 } as const satisfies Record<
  Filter['kind'],
  number
>

/** Reads a list's filters from a query; what cannot be meant is left out. */
export function readListQuery(filters: readonly Filter[], query: URLSearchParams): ListQuery {
  const values: Record<string, string> = {}
  for (const { name, kind, options } of filters) {
    const cut = (query.get(name) ?? '').trim().slice(0, MAX_LENGTH[kind])
    // Cut in the middle of a sign, what is left of it is none.
    const value = cut.replace(/\p{Cs}/gu, '').trim()
    if (value !== '' && isMeant(value, kind, options)) values[name] = value
  }
  return { values, cursor: query.get('cursor') ?? undefined }
}

function isMeant(value: string, kind: Filter['kind'], options: Filter['options']): boolean {
  if (kind === 'select') return options?.some((option) => option.value === value) ?? false
  if (kind === 'date') return value.startsWith('2') && londonMidnight(value) !== null
  return !value.includes('\0')
}

/** The query of a list in one spelling: the filters in their order, without those that are off. */
export function listSearch(filters: readonly Filter[], values: ListQuery['values'], cursor?: string): string {
  const query = new URLSearchParams()
  for (const { name } of filters) if (values[name]) query.set(name, values[name])
  if (cursor) query.set('cursor', cursor)
  return query.toString()
}

export const listHref = (path: string, search: string) => (search === '' ? path : `${path}?${search}`)

const labelOf = (options: Filter['options'], value: string) =>
  options?.find((option) => option.value === value)?.label ?? value

export type FilterChip = { name: string; label: string; without: string }

/** The filters that are on, in words, each with the query that is left without it. */
export function filterChips(filters: readonly Filter[], values: ListQuery['values']): FilterChip[] {
  return filters.flatMap(({ name, label, kind, options }) => {
    const value = values[name]
    if (!value) return []
    const shown = kind === 'date' ? formatDate(value) : labelOf(options, value)
    const { [name]: _, ...others } = values
    return [{ name, label: `${label}: ${shown}`, without: listSearch(filters, others) }]
  })
}
