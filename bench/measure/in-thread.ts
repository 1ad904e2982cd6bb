import { Worker } from 'node:worker_threads'

/** Runs a script of ours in a thread of its own, so that measuring is not held up by what else this process does. */
export function inThread<Result>(script: URL, workerData: object): Promise<Result> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(script, { workerData })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`The thread of ${script.pathname} ended with ${code}`)))
  })
}
