import { createServer } from 'node:net'
import { Failure } from './failure.mjs'

/** A port that was free a moment ago on the loopback address. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Fails with what to do when something listens on the port, on whatever address. */
export async function requireFreePort(port) {
  for (const host of ['127.0.0.1', undefined]) {
    const error = await listenError(port, host)
    if (error?.code === 'EADDRINUSE') {
      throw new Failure(`Port ${port} is in use. Choose another one: PORT=${port + 1} npm start`)
    }
    if (error?.code === 'EACCES') {
      throw new Failure(
        `Port ${port} needs more rights than your user has. Choose one over 1023: PORT=3000 npm start`,
      )
    }
    if (error !== undefined) throw error
  }
}

function listenError(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.on('error', resolve)
    server.listen({ port, host }, () => server.close(() => resolve(undefined)))
  })
}
