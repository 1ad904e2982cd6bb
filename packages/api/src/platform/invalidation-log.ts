import type { InvalidationLog, Tag } from '@lomash/cache'
import { currentPosition, type Database } from '@lomash/db'

const MAX_ROWS = 500

/** What the cache has not been told yet, kept in PostgreSQL: written by `transact`, in the change's own transaction. */
export function createInvalidationLog(database: Database): InvalidationLog {
  const { cacheInvalidation } = database.primary
  return {
    // Without a replica, too: another process may have one.
    position: () => currentPosition(database),
    async pending() {
      const rows = await cacheInvalidation.findMany({
        select: { id: true, tags: true },
        orderBy: { id: 'asc' },
        take: MAX_ROWS,
      })
      return rows.map(({ id, tags }) => ({ id: String(id), tags: tags as Tag[] }))
    },
    async settle(ids) {
      await cacheInvalidation.deleteMany({ where: { id: { in: ids.map(BigInt) } } })
    },
  }
}
