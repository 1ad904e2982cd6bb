import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { performance } from 'node:perf_hooks'
import type { Answer } from './answers.ts'
import { cacheStateOf } from './received.ts'
import { createSchedule } from './schedule.ts'

export type Asked = {
  kind: string
  path: string
  headers: Record<string, string>
  /** Sent by POST. */
  body?: string
  /** Statuses beside 200 that are good answers: a place that somebody else was quicker to take. */
  expects?: readonly number[]
  /** Told of an answer with status 200, its body as it came over the wire. */
  onBody?: ((body: Buffer, headers: IncomingHttpHeaders) => void) | undefined
}

export type ConstantRate = {
  origin: string
  requestsPerSecond: number
  seconds: number
  next: () => Asked
  timeoutMs?: number
  /** Requests beyond that many wait for a socket, and their latency runs on. */
  sockets?: number
}

const TICK_MS = 1

/**
 * Open loop: each request leaves at its scheduled instant, whatever has become of those before it, and its latency is
 * counted from that instant. A server or a generator that stalls shows in the figures, as it would show to shoppers;
 * in a closed loop the shoppers would politely wait.
 */
export async function askAtConstantRate(options: ConstantRate): Promise<Answer[]> {
  const { origin, requestsPerSecond, seconds, next, timeoutMs = 10_000, sockets = 1_000 } = options
  const agent = new Agent({ keepAlive: true, maxSockets: sockets, maxFreeSockets: sockets })
  const schedule = createSchedule(requestsPerSecond, seconds)
  const answers: Promise<Answer>[] = []
  const beginning = performance.now()
  await new Promise<void>((resolve) => {
    const tick = () => {
      const due = schedule.countDueBy(performance.now() - beginning)
      while (answers.length < due) {
        const dueAt = beginning + schedule.dueAtMs(answers.length)
        answers.push(ask(origin, agent, next(), dueAt, timeoutMs))
      }
      if (answers.length < schedule.total) setTimeout(tick, TICK_MS)
      else resolve()
    }
    tick()
  })
  const all = await Promise.all(answers)
  agent.destroy()
  return all
}

/** Never rejects: what goes wrong is an outcome. `dueAt` on the clock of `performance`. */
function ask(origin: string, agent: Agent, asked: Asked, dueAt: number, timeoutMs: number): Promise<Answer> {
  const { kind, path, headers, body: sentBody, onBody, expects = [] } = asked
  const lateMs = performance.now() - dueAt
  return new Promise((resolve) => {
    const end = (outcome: string, cacheState = 'none') => {
      clearTimeout(timer)
      resolve({ kind, outcome, cacheState, lateMs, latencyMs: performance.now() - dueAt })
    }
    const method = sentBody === undefined ? 'GET' : 'POST'
    const sent = request(origin + path, { method, agent, headers }, (response) => {
      readBody(response, onBody !== undefined, (body) => {
        const status = response.statusCode ?? 0
        const isGood = status === 200 || expects.includes(status)
        end(isGood ? 'ok' : `status ${status}`, cacheStateOf(response.headers))
        if (status === 200) onBody?.(body, response.headers)
      })
      response.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message))
    })
    const timer = setTimeout(() => {
      // A request that still waits for a socket would tell of its end only once it has one.
      end('timeout')
      sent.destroy()
    }, timeoutMs - lateMs)
    sent.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message))
    sent.end(sentBody)
  })
}

function readBody(response: IncomingMessage, isWanted: boolean, then: (body: Buffer) => void): void {
  const chunks: Buffer[] = []
  if (isWanted) response.on('data', (chunk: Buffer) => chunks.push(chunk))
  else response.resume()
  response.on('end', () => then(Buffer.concat(chunks)))
}
