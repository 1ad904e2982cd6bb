import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type WorkerProcess = {
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

/** A real worker process, which has begun to work when this resolves. */
export async function startWorkerProcess(env: Record<string, string>): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [main], {
    env: { NODE_COMPILE_CACHE: compileCache, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // A test process that ends without stopping it must not leave it behind.
  const killNow = () => void child.kill('SIGKILL')
  process.once('exit', killNow)
  const exited = once(child, 'exit').finally(() => process.off('exit', killNow))
  let log = ''
  const begun = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        log += chunk
        if (log.includes('"msg":"working"')) resolve()
      })
    exited.then(() => reject(new Error(`The worker ended at once:\n${log}`)))
  })
  await begun
  return {
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
