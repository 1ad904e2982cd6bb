import { createHash } from 'node:crypto'
import { Prisma } from '../generated/client.ts'

const MARK = '/* prepared */'

/**
 * Begins a statement whose plan the server shall keep: one that is asked very often, in few shapes, and whose
 * planning costs as much as its execution.
 */
export const PREPARED = Prisma.raw(MARK)

/** Each connection keeps each plan, at some 100 KB: this bounds what they cost the server. */
const MAX_STATEMENTS = 64

const names = new Map<string, string>()

/** The same name for the same text; none for a statement that does not begin with PREPARED. */
export function statementName(sql: string): string {
  if (!sql.startsWith(MARK)) return ''
  let name = names.get(sql)
  if (name === undefined) {
    if (names.size >= MAX_STATEMENTS) return ''
    name = `s${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`
    names.set(sql, name)
  }
  return name
}
