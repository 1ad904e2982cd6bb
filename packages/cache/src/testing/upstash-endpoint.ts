import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { type Answer, type Command, isCommand, runCommand, runEach, runTogether } from './upstash-commands.ts'

export type Misbehaviour = { delayMs: number } | 'error-500' | 'garbage' | 'drop' | 'hang'

export type UpstashEndpoint = {
  url: string
  token: string
  /** How every request is answered from now on; null: as it should be. */
  misbehave(how: Misbehaviour | null): void
  stop(): Promise<void>
}

type Response = { status: number; body: Answer | Answer[] }
const notUnderstood: Response = { status: 400, body: { error: 'ERR failed to parse command' } }

/** Speaks Upstash's REST protocol (POST /, /pipeline, /multi-exec) in front of a real Redis. */
export async function startUpstashEndpoint(redisUrl: string): Promise<UpstashEndpoint> {
  const token = 'token-of-the-test'
  const redis = new Redis(redisUrl, { retryStrategy: () => 50 })
  redis.on('error', () => {})
  let misbehaviour: Misbehaviour | null = null

  const server = createServer(async (request, response) => {
    if (await isSpoilt(misbehaviour, response)) return
    const { status, body } = await respond(redis, token, request).catch((error) => ({
      status: 500,
      body: { error: String(error) },
    }))
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    misbehave(how) {
      misbehaviour = how
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      redis.disconnect()
    },
  }
}

/** Whether the request has been answered, or never will be. */
async function isSpoilt(how: Misbehaviour | null, response: ServerResponse): Promise<boolean> {
  if (how === null) return false
  if (typeof how === 'object') {
    await sleep(how.delayMs)
    return false
  }
  if (how === 'drop') response.destroy()
  if (how === 'error-500') response.writeHead(500).end('{"error":"ERR internal"}')
  if (how === 'garbage') response.writeHead(200).end('<html>Bad gateway</html>')
  return true
}

async function respond(redis: Redis, token: string, request: IncomingMessage): Promise<Response> {
  if (request.headers.authorization !== `Bearer ${token}`) {
    return { status: 401, body: { error: 'Unauthorized' } }
  }
  if (request.method !== 'POST') return { status: 405, body: { error: 'ERR method not allowed' } }
  const encoding = request.headers['upstash-encoding'] === 'base64' ? 'base64' : 'utf8'
  const asked = await jsonOf(request)
  if (request.url === '/') {
    if (!isCommand(asked)) return notUnderstood
    const answer = await runCommand(redis, asked, encoding)
    return { status: 'error' in answer ? 400 : 200, body: answer }
  }
  if (!Array.isArray(asked) || asked.length === 0 || !asked.every(isCommand)) return notUnderstood
  const commands: Command[] = asked
  if (request.url === '/pipeline') return { status: 200, body: await runEach(redis, commands, encoding) }
  if (request.url !== '/multi-exec') return { status: 404, body: { error: 'ERR not found' } }
  const answer = await runTogether(redis, commands, encoding)
  return { status: Array.isArray(answer) ? 200 : 400, body: answer }
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  try {
    return JSON.parse(Buffer.concat(chunks).toString())
  } catch {
    return null
  }
}
