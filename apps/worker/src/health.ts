import { createServer, type Server, type ServerResponse } from 'node:http'
import { type Check, checkReadiness } from '@lomash/api/worker'
import type { Registry } from 'prom-client'

/** For orchestrators and monitoring only: GET /health (it is up), /ready (it can work) and /metrics. */
export function healthServer(
  checks: readonly Check[],
  isDraining: () => boolean,
  registry: Registry,
): Server {
  const pages: Record<string, (res: ServerResponse) => Promise<void>> = {
    async '/health'(res) {
      sendJson(res, 200, { status: 'ok' })
    },
    async '/ready'(res) {
      const { isReady, body } = await checkReadiness(checks, isDraining())
      sendJson(res, isReady ? 200 : 503, body)
    },
    async '/metrics'(res) {
      const text = await registry.metrics()
      res.writeHead(200, { 'content-type': registry.contentType }).end(text)
    },
  }
  return createServer((req, res) => {
    const page = pages[req.url ?? '']
    if (page) page(res).catch(() => res.destroy())
    else res.writeHead(404).end()
  })
}

function sendJson(res: ServerResponse, status: number, body: object): void {
  res
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(body))
}
