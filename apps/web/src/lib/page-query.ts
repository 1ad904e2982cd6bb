/** What Next hands a page as its searchParams. */
export type PageQuery = Record<string, string | string[] | undefined>

export function toQuery(given: PageQuery): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(given))
    for (const each of Array.isArray(value) ? value : [value ?? '']) query.append(name, each)
  return query
}

/** What Next gives a page that reads its query. */
export type QueryProps = { searchParams: Promise<PageQuery> }
