import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the server answers instead of taking a message over; `lose`: it takes it over and hangs up. */
export type SmsFault =
  | { status: number; body?: unknown; headers?: Record<string, string> }
  | 'hang'
  | 'close'
  | 'lose'
  | 'garbage'
  | 'huge'

type ReceivedSms = { key: string; to: string; text: string }

/** Twilio's message API and ours on one server of this machine, which misbehaves on request. */
export type TestSmsServer = {
  url: string
  /** Every message taken over; of those with one key, one. */
  effects: ReceivedSms[]
  /** Every request, whatever came of it. */
  requests: { path: string; authorization: string; body: string }[]
  misbehave(fault: SmsFault | null): void
  close(): Promise<void>
}

export async function startSmsServer(): Promise<TestSmsServer> {
  const effects: ReceivedSms[] = []
  const requests: TestSmsServer['requests'] = []
  let fault: SmsFault | null = null

  const server = createServer(async (req, res) => {
    const body = await readBody(req)
    const isTwilio = req.url?.endsWith('/Messages.json') ?? false
    requests.push({ path: req.url ?? '', authorization: req.headers.authorization ?? '', body })
    if (fault !== null && fault !== 'lose') return misbehave(fault, res)
    const sms = isTwilio ? fromTwilio(body) : { ...JSON.parse(body), key: req.headers['idempotency-key'] }
    const known = effects.findIndex(({ key }) => key !== '' && key === sms.key)
    if (known < 0) effects.push(sms)
    if (fault === 'lose') return void res.destroy()
    const id = `${isTwilio ? 'SM' : 'sms-'}${(known < 0 ? effects.length - 1 : known).toString().padStart(32, '0')}`
    answer(res, isTwilio ? 201 : 202, isTwilio ? { sid: id, status: 'queued' } : { id })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    effects,
    requests,
    misbehave(next) {
      fault = next
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function misbehave(fault: Exclude<SmsFault, 'lose'>, res: ServerResponse): void {
  if (fault === 'hang') return
  if (fault === 'close') return void res.destroy()
  if (fault === 'garbage') return void res.end('<html>\0not JSON</html>')
  if (fault === 'huge') return void res.end(`{"id":"${'x'.repeat(5_000_000)}"}`)
  answer(res, fault.status, fault.body ?? {}, fault.headers)
}

function answer(res: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) {
  res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

function fromTwilio(body: string): ReceivedSms {
  const form = new URLSearchParams(body)
  return { key: '', to: form.get('To') ?? '', text: form.get('Body') ?? '' }
}

async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
