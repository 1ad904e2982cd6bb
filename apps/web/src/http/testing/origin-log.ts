import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'

type Seen = { method: string; url: string; headers: IncomingHttpHeaders; status: number }
export type OriginLog = { seen: Seen[]; close(): void }

const STARTED = 'http.server.request.start'

/** Every request that reached the server at that port and was answered, whatever route answered it. */
export function watchOrigin(port: number): OriginLog {
  const seen: Seen[] = []
  function note(message: unknown) {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    if (request.socket.localPort !== port) return
    const { method = '', url = '', headers } = request
    response.once('finish', () =>
      seen.push({ method, url, headers: { ...headers }, status: response.statusCode }),
    )
  }
  subscribe(STARTED, note)
  return { seen, close: () => void unsubscribe(STARTED, note) }
}
