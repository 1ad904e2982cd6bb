import { freePort } from '../../scripts/stack/ports.mjs'
import { startWorker } from '../../scripts/stack/worker.mjs'
import { workerSettings } from '../../scripts/stack/worker-settings.mjs'
import { peakMegabytesOf, processorSecondsOf } from '../measure/process-usage.ts'
import type { Bench } from '../setup/bench.ts'

export type Workers = {
  /** Processor seconds all of them have used so far. */
  processorSeconds(): number
  /** The most that any of them ever had resident. */
  peakMegabytes(): number
}

export type WorkersWanted = { databaseName: string; count: number; smtpUrl: string; queues?: string }

/** So many worker processes while `use` runs. */
export async function withWorkers<Result>(
  { stack }: Bench,
  { databaseName, count, smtpUrl, queues }: WorkersWanted,
  use: (workers: Workers) => Promise<Result>,
): Promise<Result> {
  const settings = workerSettings({
    stack,
    databaseUrl: stack.databaseUrl(databaseName),
    publicUrl: 'http://localhost:3000',
    mail: { SMTP_URL: smtpUrl, MAIL_FROM: 'Lomash Wood <hello@lomashwood.example>' },
  })
  const env = {
    ...process.env,
    ...settings,
    LOG_LEVEL: 'error',
    ...(queues ? { WORKER_QUEUES: queues } : {}),
  }
  const started: { child: { pid: number } }[] = []
  try {
    for (let n = 0; n < count; n++)
      started.push(
        await startWorker({ supervisor: stack.supervisor, name: `worker-${n}`, port: await freePort(), env }),
      )
    const processIds = started.map(({ child }) => child.pid)
    return await use({
      processorSeconds: () => processIds.reduce((sum, id) => sum + processorSecondsOf(id), 0),
      peakMegabytes: () => Math.max(...processIds.map((id) => peakMegabytesOf(id))),
    })
  } finally {
    for (const worker of started.reverse()) await stack.supervisor.stop(worker)
  }
}
