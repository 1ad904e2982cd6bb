/**
 * A place in PostgreSQL's write-ahead log as 16 lower-case hexadecimal digits: the order of the texts is the order of
 * the places.
 */
export type WalPosition = string

const LSN = /^([0-9a-f]{1,8})\/([0-9a-f]{1,8})$/i

/** From what PostgreSQL prints of a pg_lsn: two hexadecimal numbers of 32 bits, `16/B374D848`. */
export function walPosition(lsn: string): WalPosition {
  const [, high, low] = LSN.exec(lsn) ?? []
  if (high === undefined || low === undefined) throw new Error(`Not a position in the WAL: ${lsn}`)
  return (high.padStart(8, '0') + low.padStart(8, '0')).toLowerCase()
}
