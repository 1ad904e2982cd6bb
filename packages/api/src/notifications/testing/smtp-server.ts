import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'

/** What the server does wrong: refuses with a reply, never answers, closes the connection, or closes it having taken the mail. */
export type SmtpFault = {
  at: 'connect' | 'auth' | 'mail' | 'rcpt' | 'data'
  reply: string | 'hang' | 'close' | 'lose'
}

type ReceivedMail = { to: string; messageId: string; raw: string }

type Done = (error?: Error | null) => void

/** An SMTP server on this machine which misbehaves on request. */
export type TestSmtpServer = {
  url: string
  /** Every mail that was taken over, copies included. */
  received: ReceivedMail[]
  connections(): number
  /** Holds until another is set; `null` ends it. */
  misbehave(fault: SmtpFault | null): void
  slowBy(ms: number): void
  close(): Promise<void>
}

export async function startSmtpServer(): Promise<TestSmtpServer> {
  const received: ReceivedMail[] = []
  let fault: SmtpFault | null = null
  let delayMs = 0
  let connections = 0

  const answer = (at: SmtpFault['at'], sessionId: string, done: () => void, refuse: Done) => {
    if (fault?.at !== at) return void sleep(delayMs).then(done)
    if (fault.reply === 'hang') return
    if (fault.reply === 'close' || fault.reply === 'lose') return hangUp(sessionId)
    refuse(Object.assign(new Error(fault.reply.slice(4)), { responseCode: Number(fault.reply.slice(0, 3)) }))
  }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 10,
    onConnect(session, done) {
      connections += 1
      answer('connect', session.id, done, done)
    },
    onAuth(auth, session, done) {
      answer('auth', session.id, () => done(null, { user: auth.username ?? '' }), done)
    },
    onMailFrom: (_, session, done) => answer('mail', session.id, done, done),
    onRcptTo: (_, session, done) => answer('rcpt', session.id, done, done),
    async onData(stream, session, done) {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk)
      const raw = Buffer.concat(chunks).toString()
      const mail = { to: session.envelope.rcptTo[0]?.address ?? '', messageId: messageIdOf(raw), raw }
      if (fault?.at !== 'data' || fault.reply === 'lose') received.push(mail)
      answer('data', session.id, () => done(), done)
    },
  })
  // Hung up connections are told of here.
  server.on('error', () => {})
  function hangUp(sessionId: string) {
    for (const each of server.connections as Set<{ id: string; _socket: { destroy(): void } }>)
      if (each.id === sessionId) each._socket.destroy()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    connections: () => connections,
    misbehave(next) {
      fault = next
    },
    slowBy(ms) {
      delayMs = ms
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const messageIdOf = (raw: string) => /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? ''
