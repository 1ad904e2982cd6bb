import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { redisProgram } from './env.ts'

export type TestRedisServer = {
  url: string
  port: number
  /** Stands still: takes connections, answers nothing. */
  pause(): void
  resume(): void
  /** Gone at once, as when its machine is. */
  kill(): Promise<void>
  /** Starts it again, empty, on the same port. */
  restart(): Promise<void>
  /** To be called when the test is over, however it ended (`onTestFinished`, `afterAll`). */
  stop(): Promise<void>
}

/** A redis-server of the test's own that keeps nothing on disk. `flags` as on its command line. */
export async function startRedisServer(flags: readonly string[] = []): Promise<TestRedisServer> {
  const port = await freePort()
  const directory = await mkdtemp(join(tmpdir(), 'lomash-redis-'))
  let server = await startProcess(port, directory, flags)

  async function kill(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return
    const exited = once(server, 'exit')
    server.kill('SIGKILL')
    await exited
  }

  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    pause: () => void server.kill('SIGSTOP'),
    resume: () => void server.kill('SIGCONT'),
    kill,
    async restart() {
      await kill()
      server = await startProcess(port, directory, flags)
    },
    async stop() {
      await kill()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function startProcess(
  port: number,
  directory: string,
  flags: readonly string[],
): Promise<ChildProcess> {
  const own = ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory, '--save', '']
  const server = spawn(redisProgram(), [...own, ...flags], { stdio: 'ignore' })
  // A test process that ends without stopping it must not leave it behind.
  const killNow = () => void server.kill('SIGKILL')
  process.once('exit', killNow)
  server.once('exit', () => process.off('exit', killNow))
  const failed = once(server, 'error').then(([error]) => {
    throw error
  })
  await Promise.race([failed, untilItAnswers(server, port)])
  return server
}

async function untilItAnswers(server: ChildProcess, port: number): Promise<void> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await sleep(10)) {
    if (server.exitCode !== null) throw new Error(`redis-server ended with code ${server.exitCode}`)
    if (await answersPing(port)) return
  }
  server.kill('SIGKILL')
  throw new Error('redis-server did not answer within 10 s')
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    socket.setTimeout(1_000, () => socket.destroy())
    socket.once('data', (data) => {
      resolve(data.toString().startsWith('+PONG'))
      socket.destroy()
    })
    socket.on('error', () => {})
    socket.once('close', () => resolve(false))
  })
}

/**
 * Below the ports that systems give to outgoing connections: a client that keeps trying a port of that range while
 * nobody listens there may be given it as its own, and then talks to itself.
 */
async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 10_000)
  const server = createServer()
  const isFree = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => resolve(true))
  })
  if (!isFree) return freePort()
  await new Promise((resolve) => server.close(resolve))
  return port
}
