/**
 * A page that was read with one row more than it shows: what it shows, and the row that the next one goes on after; undefined on the
 * last page.
 */
export function cutPage<Row>(rows: readonly Row[], limit: number): { shown: Row[]; last: Row | undefined } {
  return { shown: rows.slice(0, limit), last: rows.length > limit ? rows[limit - 1] : undefined }
}
