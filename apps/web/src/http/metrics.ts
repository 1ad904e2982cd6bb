import { createServer, type Server } from 'node:http'
import type { Cache } from '@lomash/cache'
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'

/** What monitoring reads, apart from the public port: GET /metrics in Prometheus' text format. */
export function metricsServer(cache: Cache): Server {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  new Counter({
    name: 'cache_reads_total',
    help: 'Reads through the cache by entry and what became of them; coalesced, refreshed and error count beside the rest',
    labelNames: ['entry', 'state'],
    registers: [registry],
    collect() {
      this.reset()
      for (const [entry, counters] of cache.counters)
        for (const [state, count] of Object.entries(counters)) this.inc({ entry, state }, count)
    },
  })
  new Gauge({
    name: 'cache_degraded',
    help: '1 while the cache cannot be used and reads go to the database',
    registers: [registry],
    collect() {
      this.set(cache.health() === 'degraded' ? 1 : 0)
    },
  })
  return createServer((req, res) => {
    if (req.url !== '/metrics') {
      res.writeHead(404).end()
      return
    }
    registry.metrics().then(
      (text) => res.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => res.writeHead(500).end(),
    )
  })
}
