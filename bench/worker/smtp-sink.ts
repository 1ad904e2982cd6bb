import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Arrival } from './smtp-sink-thread.ts'

export type SmtpSink = {
  url: string
  /** What arrived since it was last asked. */
  take(): Promise<Arrival[]>
  close(): Promise<void>
}

/** A mail server that takes everything, in a thread of its own. */
export async function openSmtpSink(): Promise<SmtpSink> {
  const thread = new Worker(new URL('./smtp-sink-thread.ts', import.meta.url))
  const [{ port }] = (await once(thread, 'message')) as [{ port: number }]
  return {
    url: `smtp://127.0.0.1:${port}`,
    async take() {
      const answered = once(thread, 'message')
      thread.postMessage('take')
      const [{ arrivals }] = (await answered) as [{ arrivals: Arrival[] }]
      return arrivals
    },
    close: async () => void (await thread.terminate()),
  }
}
