import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Moment = 'before' | 'after' | 'never'

export type SmsGateway = {
  url: string
  token: string
  /** How often each message was asked for, and how often it was sent, by idempotency key. */
  requests: Map<string, number>
  effects: Map<string, number>
  /** From now on requests are kept waiting before the message is sent, or after, before that is answered; or no longer. */
  hold(moment: Moment): void
  /** How many are being kept waiting. */
  held(): number
  /** Nothing is kept waiting any more. Those that were are let go: on to the end, or cut off where they are. */
  release(then: 'finish' | 'cut'): void
  close(): Promise<void>
}

/** A gateway for text messages that keeps its promise: a second message with the same key is answered and not sent. */
export async function startSmsGateway(): Promise<SmsGateway> {
  const token = 'token of tests'
  const requests = new Map<string, number>()
  const effects = new Map<string, number>()
  let moment: Moment = 'never'
  let held: ((then: 'finish' | 'cut') => void)[] = []

  const waits = (res: ServerResponse) =>
    new Promise<boolean>((resolve) => {
      held.push((then) => {
        if (then === 'cut') res.destroy()
        resolve(then === 'finish')
      })
    })

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    await req.toArray()
    const key = String(req.headers['idempotency-key'])
    if (req.headers.authorization !== `Bearer ${token}`) {
      res.writeHead(401).end()
      return
    }
    requests.set(key, (requests.get(key) ?? 0) + 1)
    if (moment === 'before' && !(await waits(res))) return
    if (!effects.has(key)) effects.set(key, 1)
    if (moment === 'after' && !(await waits(res))) return
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: `sms-${key}` }))
  }

  const server = createServer((req, res) => {
    answer(req, res).catch(() => res.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`,
    token,
    requests,
    effects,
    hold(at) {
      moment = at
    },
    held: () => held.length,
    release(then) {
      moment = 'never'
      const letGo = held
      held = []
      for (const end of letGo) end(then)
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
