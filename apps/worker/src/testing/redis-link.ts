import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

export type RedisLink = {
  url: string
  /** From the first that is sent to Redis with this text in it, nothing arrives at either end, and nobody is told. Resolves then. */
  swallowFrom(text: string): Promise<void>
  close(): Promise<void>
}

/** A way to a Redis that a test can break without either end noticing. */
export async function openRedisLink(port: number): Promise<RedisLink> {
  const sockets = new Set<Socket>()
  let isSwallowing = false
  let lookInto = (_sent: string | Buffer) => {}
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    near.on('data', (data) => lookInto(data))
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (data) => {
        if (!isSwallowing) to.write(data)
      })
      from.on('error', () => {})
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    swallowFrom(text) {
      return new Promise((resolve) => {
        lookInto = (sent) => {
          if (!sent.includes(text)) return
          isSwallowing = true
          resolve()
        }
      })
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
