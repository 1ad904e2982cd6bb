import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { guardProcess } from './guard.mjs'

export type WorkerProcess = {
  /** Resolves when it has begun to work. */
  begun: Promise<void>
  /** What it has logged so far. */
  log(): string
  /** Stands still: its locks and connections stay, it does nothing. */
  freeze(): void
  thaw(): void
  /** Gone at once, in the middle of whatever it does. */
  kill(): Promise<void>
  /** Asks it to end; resolves to its exit code. */
  terminate(): Promise<number | null>
}

const main = join(import.meta.dirname, '..', 'main.ts')
/** Most of a worker's start is compiling. */
const compileCache = join(tmpdir(), 'lomash-compile-cache')

/** A real worker process. It ends with this one at the latest, however that ends. */
export function startWorkerProcess(env: Record<string, string>): WorkerProcess {
  const child = spawn(process.execPath, [main], {
    env: { NODE_COMPILE_CACHE: compileCache, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const release = child.pid === undefined ? () => {} : guardProcess(child.pid)
  const exited = once(child, 'exit').finally(release)
  let log = ''
  const begun = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        log += chunk
        if (log.includes('"msg":"working"')) resolve()
      })
    exited.then(() => reject(new Error(`The worker ended before it worked:\n${log}`)), reject)
  })
  begun.catch(() => {})
  return {
    begun,
    log: () => log,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    async terminate() {
      child.kill('SIGTERM')
      const [code] = await exited
      return code
    },
  }
}
