import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { behavioursInVcl } from './cloudfront-behaviours.ts'
import { varnishProgram } from './env.ts'

type Kind = {
  /** What its rules call. */
  definitions: string
  rules: string[]
  /** For itself. */
  compresses: boolean
}

/** The kinds of caches that may stand before us. */
const KINDS = {
  cloudfront: {
    definitions: behavioursInVcl(),
    rules: ['cloudfront.vcl', 'shared-cache.vcl'],
    compresses: true,
  },
  'any shared cache': { definitions: '', rules: ['shared-cache.vcl'], compresses: false },
} satisfies Record<string, Kind>
export type EdgeKind = keyof typeof KINDS

export type Edge = { origin: string; stop(): Promise<void> }

const START_TIMEOUT_MS = 20_000

/** A Varnish of the test's own before the server at that port; it ends with this process, however that ends. */
export async function startVarnish(kind: EdgeKind, originPort: number): Promise<Edge> {
  const program = varnishProgram()
  const directory = await mkdtemp(join(tmpdir(), 'lomash-varnish-'))
  const { definitions, rules, compresses } = KINDS[kind]
  const includes = rules.map((file) => `include "${join(import.meta.dirname, file)}";`)
  const backend = `backend origin { .host = "127.0.0.1"; .port = "${originPort}"; }`
  await writeFile(join(directory, 'main.vcl'), ['vcl 4.1;', backend, definitions, ...includes, ''].join('\n'))
  const port = await freePort()
  const server = spawn(
    program,
    [
      '-F',
      ...['-n', join(directory, 'work')],
      ...['-a', `127.0.0.1:${port}`],
      ...['-f', join(directory, 'main.vcl')],
      ...['-s', 'malloc,32m'],
      ...['-s', 'Transient=malloc,16m'],
      // In a directory of ours, as ourselves; as root it would turn into a user who may not enter it.
      ...['-j', 'none'],
      ...['-p', `http_gzip_support=${compresses ? 'on' : 'off'}`],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const guard = guardOf(server, directory)
  async function stop() {
    if (server.exitCode === null && server.signalCode === null && server.pid !== undefined) {
      const exited = once(server, 'exit')
      server.kill('SIGTERM')
      await exited
    }
    guard.stdin?.end('stopped\n')
    await once(guard, 'exit')
    await rm(directory, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    await untilItListens(server, port)
  } catch (error) {
    await stop()
    throw error
  }
  return { origin: `http://127.0.0.1:${port}`, stop }
}

/** Ends the server when this process is gone, even by a kill -9: the pipe that it reads closes then. */
function guardOf({ pid = 0 }: ChildProcess, directory: string): ChildProcess {
  const script = 'read -r stopped; [ "$stopped" ] || { kill "$1"; sleep 1; }; rm -rf "$2"'
  return spawn('sh', ['-c', script, 'guard', String(pid), directory], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
}

/** It translates its rules to C and compiles them first, which takes a second or so. */
async function untilItListens(server: ChildProcess, port: number): Promise<void> {
  let said = ''
  server.stderr?.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  let failure: string | null = null
  server.once('error', ({ message }) => {
    failure = message
  })
  server.once('exit', (code, signal) => {
    failure = `it ended with ${code ?? signal}`
  })
  for (const deadline = Date.now() + START_TIMEOUT_MS; Date.now() < deadline; await sleep(20)) {
    if (failure !== null) throw new Error(`varnishd did not start: ${failure}\n${said}`)
    if (await listens(port)) return
  }
  throw new Error(`varnishd did not listen within ${START_TIMEOUT_MS} ms\n${said}`)
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
