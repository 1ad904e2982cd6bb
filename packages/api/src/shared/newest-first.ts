import { z } from 'zod'
import { cutPage } from './cut-page.ts'
import { openCursor, sealCursor } from './sealed-cursor.ts'

/**
 * Pages of a list whose ids rise with time (UUIDv7), newest first.
 *
 * @param identity names the list with its filters, as in `sealCursor`
 */
export function newestFirst(key: Uint8Array, identity: string) {
  return {
    /**
     * The id that the page's rows come before; undefined for the first page.
     *
     * @throws DomainError INVALID_CURSOR
     */
    before: (cursor: string | undefined): string | undefined =>
      cursor === undefined ? undefined : z.uuid().parse(openCursor(cursor, identity, key)),
    /** @param rows one more than the limit, when there are so many */
    page<Row extends { id: string }, Item>(rows: readonly Row[], limit: number, toItem: (row: Row) => Item) {
      const { shown, last } = cutPage(rows, limit)
      return {
        items: shown.map((row) => toItem(row)),
        nextCursor: last ? sealCursor(last.id, identity, key) : null,
      }
    },
  }
}
