import type { AddressInfo } from 'node:net'
import { parentPort } from 'node:worker_threads'
import { SMTPServer } from 'smtp-server'

/** Takes every mail, keeps none. Says which arrived when, by their key, as often as it is asked. */
export type Arrival = { key: string; at: number }

const KEY = /^Message-ID:\s*<([^@>]+)@/im
/** The headers stand within. */
const HEAD_BYTES = 4_096

const arrivals: Arrival[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  logger: false,
  onData(stream, _session, callback) {
    let head = ''
    stream.on('data', (chunk: Buffer) => {
      if (head.length < HEAD_BYTES) head += chunk.toString('latin1')
    })
    stream.on('end', () => {
      arrivals.push({ key: KEY.exec(head)?.[1] ?? '', at: performance.timeOrigin + performance.now() })
      callback()
    })
  },
})
server.on('error', () => {})
server.listen(0, '127.0.0.1', () => {
  parentPort?.postMessage({ port: (server.server.address() as AddressInfo).port })
})

parentPort?.on('message', () => {
  parentPort?.postMessage({ arrivals: arrivals.splice(0) })
})
