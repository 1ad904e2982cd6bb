import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../generated/client.ts'
import { statementName } from './prepared.ts'

export type DatabaseOptions = {
  primaryUrl: string
  /** A streaming replica for reads that may lag; the primary when there is none. */
  replicaUrl?: string | undefined
  /** Connections each of the two pools may open. */
  poolSize: number
  /** How long a query may wait for a free connection before it fails. */
  connectTimeoutMs?: number
  /** The same of a transaction. */
  transactionWaitMs?: number
  /**
   * Lets the server keep the plans of the statements that ask for it (see PREPARED). Off behind a PgBouncer older than
   * 1.21 in transaction mode, which knows no prepared statements.
   */
  preparesStatements?: boolean
  /** Told of each statement sent: for counting them. */
  onStatement?: ((sql: string) => void) | undefined
}

export type Database = {
  /** Reads its own writes. Every write goes here. */
  primary: PrismaClient
  /** May lag behind the primary by as long as replication takes. */
  replica: PrismaClient
  close(): Promise<void>
}

function connect(connectionString: string, options: DatabaseOptions): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString,
      max: options.poolSize,
      connectionTimeoutMillis: options.connectTimeoutMs ?? 5_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 10_000,
      // The server's own limit does not help when the server, or the way to it, is gone.
      query_timeout: 12_000,
      keepAlive: true,
    },
    options.preparesStatements ? { statementNameGenerator: ({ sql }) => statementName(sql) } : {},
  )
  const { onStatement, transactionWaitMs: maxWait = 2_000 } = options
  const shared = { adapter, transactionOptions: { maxWait } }
  if (!onStatement) return new PrismaClient(shared)
  const client = new PrismaClient({ ...shared, log: [{ emit: 'event', level: 'query' }] })
  client.$on('query', ({ query }) => onStatement(query))
  return client
}

/** Opens the two database handles of a process; a use case chooses between them by name. */
export function createDatabase(options: DatabaseOptions): Database {
  const primary = connect(options.primaryUrl, options)
  const replica =
    options.replicaUrl && options.replicaUrl !== options.primaryUrl
      ? connect(options.replicaUrl, options)
      : primary
  return {
    primary,
    replica,
    async close() {
      await primary.$disconnect()
      if (replica !== primary) await replica.$disconnect()
    },
  }
}
