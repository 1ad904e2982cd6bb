import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Check, GoogleSignIn } from '@lomash/api'
import type { TestApi } from '@lomash/api/testing'
import pino, { type Logger } from 'pino'
import { cacheIsUsed } from '../../cache.ts'
import { cookiesFor } from '../../visitor.ts'
import { contextBy } from '../call-context.ts'
import { clientBy } from '../client-address.ts'
import { formRoute } from '../form-route.ts'
import { formsWith } from '../forms.ts'
import { googleFormTarget } from '../google-forms.ts'
import { googleRoute } from '../google-route.ts'
import { healthRoute } from '../health-route.ts'
import { listener } from '../listener.ts'
import { mediaRoute } from '../media-route.ts'
import { pageRoute } from '../page-route.ts'
import { publicReadRoute } from '../public-read-route.ts'
import { drainOf } from '../shutdown.ts'
import { trpcRoute } from '../trpc-route.ts'

const silent = pino({ level: 'silent' })

export type TestServer = {
  origin: string
  port: number
  /** What was asked of Next so far, and with which headers. */
  rendered: string[]
  renderedFor: IncomingHttpHeaders[]
  close(): void
}

/** The web process's routes as server.ts puts them together, with `render` in Next's place. */
export async function openTestServer(
  api: TestApi,
  options: {
    render?: RequestListener
    mediaDirectory?: string
    checks?: Check[]
    trustedProxyHops?: number
    publicUrl?: string
    logger?: Logger
    google?: GoogleSignIn | null
  } = {},
): Promise<TestServer> {
  const server = createServer()
  const drain = drainOf(server, [], silent)
  const rendered: string[] = []
  const renderedFor: IncomingHttpHeaders[] = []
  const render: RequestListener = (req, res) => {
    rendered.push(req.url ?? '')
    renderedFor.push(req.headers)
    const made = options.render ?? renderAnything
    made(req, res)
  }
  const checks = options.checks ?? [
    { name: 'database', isVital: true, run: () => api.database.primary.$queryRaw`SELECT 1` },
    { name: 'redisCache', isVital: false, run: () => cacheIsUsed(api.services.cache) },
  ]
  const clientOf = clientBy(api.services.addressKey, options.trustedProxyHops ?? 0)
  const contextOf = contextBy(api.services, clientOf, cookiesFor(options.publicUrl))
  const logger = options.logger ?? silent
  const { google = null } = options
  const formTargetOf = googleFormTarget(google)
  const formOptions = { contextOf, render, isDevelopment: false, logger, formTargetOf }
  const routes = [
    healthRoute(checks, drain.isDraining),
    mediaRoute(options.mediaDirectory ?? '/nowhere'),
    publicReadRoute(api.services, logger),
    trpcRoute(contextOf, logger),
    googleRoute(google, formOptions),
    formRoute(formsWith(google), formOptions),
    pageRoute({ ...formOptions, services: api.services, buildId: 'test' }),
  ]
  server.on('request', listener(routes, logger, drain.isDraining))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, port, rendered, renderedFor, close: () => end(server) }
}

/** Answers every path with a page. */
const renderAnything: RequestListener = (req, res) => {
  const status = req.url?.startsWith('/kitchens/missing')
    ? 404
    : req.url?.startsWith('/kitchens/broken')
      ? 500
      : 200
  res.writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
  res.end(`<html><script>page()</script>${'<p>text</p>'.repeat(200)}${req.url}</html>`)
}

function end(server: Server): void {
  server.closeAllConnections()
  server.close()
}

export function readUrl(origin: string, procedure: string, input: object): string {
  return `${origin}/api/trpc/catalogue.${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`
}
