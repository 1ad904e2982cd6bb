import { join } from 'node:path'
import pg from 'pg'
import { onDatabase } from '../../packages/db/src/deploy/on-database.ts'
import { startPgbouncer } from '../../scripts/stack/pgbouncer.mjs'
import { percentilesOf } from '../measure/percentiles.ts'
import { processorSecondsOf } from '../measure/process-usage.ts'
import { type Row, report } from '../measure/report.ts'
import { hundredths } from '../measure/rounded.ts'
import type { Bench } from '../setup/bench.ts'
import { connectMany, endMany } from './clients.ts'
import { busiest } from './server-connections.ts'

const CLIENTS = 1_000
const SERVER_CONNECTIONS = 20

/** A thousand clients on twenty connections: what the founding document wants PgBouncer for. */
export async function runBench({ stack, isQuick }: Bench): Promise<void> {
  const transactions = isQuick ? 5_000 : 50_000
  const admin = new pg.Client({ connectionString: stack.databaseUrl('postgres') })
  await admin.connect()
  await admin.query('CREATE DATABASE pooled')
  await prepareTable(stack.databaseUrl('pooled'))
  const pgbouncer = await startPgbouncer({
    supervisor: stack.supervisor,
    directory: join(stack.directory, 'pgbouncer'),
    serverUrl: stack.databaseUrl('postgres'),
    poolSize: SERVER_CONNECTIONS,
  })
  const pooled = {
    url: pgbouncer.url('pooled'),
    clients: CLIENTS,
    transactions,
    admin,
    processId: pgbouncer.processId,
  }
  const direct = { url: stack.databaseUrl('pooled'), clients: SERVER_CONNECTIONS, transactions, admin }
  try {
    report('pgbouncer', [
      await measure(`${SERVER_CONNECTIONS} clients, straight to PostgreSQL`, direct),
      await measure(`${CLIENTS} clients through PgBouncer`, pooled),
    ])
  } finally {
    await admin.end()
  }
}

async function prepareTable(url: string): Promise<void> {
  await onDatabase(url, async (client) => {
    await client.query(
      'CREATE TABLE things AS SELECT n AS id, md5(n::text) AS name FROM generate_series(1, 100000) n',
    )
    await client.query('ALTER TABLE things ADD PRIMARY KEY (id)')
  })
}

type Run = {
  url: string
  clients: number
  transactions: number
  admin: pg.Client
  /** PgBouncer's, if it is between. */
  processId?: number
}

/** Every client reads a row, again and again, all at once; each read is a transaction. */
async function measure(
  what: string,
  { url, clients: count, transactions, admin, processId }: Run,
): Promise<Row> {
  const clients = await connectMany(url, count)
  const watch = busiest(admin, 'pooled')
  const milliseconds: number[] = []
  const processorBefore = processId === undefined ? 0 : processorSecondsOf(processId)
  let left = transactions
  const startedAt = performance.now()
  await Promise.all(
    clients.map(async (client) => {
      while (left-- > 0) {
        const before = performance.now()
        const { rowCount } = await client.query('SELECT name FROM things WHERE id = $1', [
          (left % 100_000) + 1,
        ])
        if (rowCount !== 1) throw new Error('A row was not found')
        milliseconds.push(performance.now() - before)
      }
    }),
  )
  const seconds = (performance.now() - startedAt) / 1_000
  const processorMs = processId === undefined ? 0 : (processorSecondsOf(processId) - processorBefore) * 1_000
  const connections = await watch.end()
  await endMany(clients)
  const { p50, p95, p99 } = percentilesOf(milliseconds)
  if (connections > SERVER_CONNECTIONS) throw new Error(`${connections} server connections were open`)
  return {
    what,
    figures: {
      'clients connected': count,
      'server connections at most': connections,
      'transactions, none failed': milliseconds.length,
      'transactions/s': Math.round(milliseconds.length / seconds),
      'ms p50': p50,
      'ms p95': p95,
      'ms p99': p99,
      ...(processId === undefined
        ? {}
        : { 'ms of PgBouncer’s processor for 100 of them': hundredths((100 * processorMs) / transactions) }),
    },
    target: `at most ${SERVER_CONNECTIONS} server connections`,
  }
}
