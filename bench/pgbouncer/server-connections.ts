import type pg from 'pg'

const EVERY_MS = 50

/** Counts PostgreSQL's sessions in a database until it is told to end; gives the most it saw. */
export function busiest(admin: pg.Client, database: string): { end(): Promise<number> } {
  let most = 0
  let isEnding = false
  const ended = (async () => {
    do {
      const { rows } = await admin.query<{ sessions: number }>(
        "SELECT count(*)::int AS sessions FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'",
        [database],
      )
      most = Math.max(most, rows[0]?.sessions ?? 0)
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
    } while (!isEnding)
  })()
  return {
    async end() {
      isEnding = true
      await ended
      return most
    },
  }
}
