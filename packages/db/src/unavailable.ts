const KINDS = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
  'TlsConnectionError',
])
/** What pg says of its own connections and limits, and Prisma of a transaction that found no connection; they carry no kind. */
const MESSAGES =
  /Unable to start a transaction|Query read timeout|Connection terminated|timeout exceeded when trying to connect|ECONNRE|the database system is/

/** PostgreSQL's codes for a lost connection (class 08) and for a server that is going or coming (57P). */
const CODES = /^(?:08|57P)/

type PrismaError = { meta?: { driverAdapterError?: { cause?: { kind?: string; originalCode?: string } } } }

/** Whether a query failed because the database cannot be had now, rather than because of what was asked. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { kind = '', originalCode = '' } = (error as PrismaError).meta?.driverAdapterError?.cause ?? {}
  return KINDS.has(kind) || CODES.test(originalCode) || MESSAGES.test(error.message)
}
