import type { RequestListener } from 'node:http'
import { performance } from 'node:perf_hooks'
import type { Logger } from 'pino'
import { type Exchange, openExchange, type Route } from './exchange.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { sendJson } from './send.ts'

const SLOW_MS = 1_000

/** Offers each request to the routes in their order; what fails is logged and answered without its cause. */
export function listener(
  routes: readonly Route[],
  logger: Logger,
  isDraining: () => boolean,
): RequestListener {
  return (req, res) => {
    const exchange = openExchange(req, res)
    setSecurityHeaders(res)
    res.setHeader('x-request-id', exchange.requestId)
    if (isDraining()) res.setHeader('connection', 'close')
    logAtEnd(exchange, logger)
    if (!isPath(exchange.pathname)) {
      res.writeHead(400, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
      res.end('This address cannot be read.')
      return
    }
    route(routes, exchange).catch((error: unknown) => fail(exchange, error, logger))
  }
}

/**
 * A path of this server, whose escapes can be read and that means what it says: Next would show /admin for /x/%2e%2e/admin,
 * and a rule of the firewall's for /admin would not know it.
 */
function isPath(pathname: string): boolean {
  if (!pathname.startsWith('/') || pathname.startsWith('/\\')) return false
  try {
    return !decodeURIComponent(pathname).split(/[/\\]/).some(isDotSegment)
  } catch {
    return false
  }
}

/** Written as itself, or escaped twice. */
const isDotSegment = (segment: string) => /^(\.|%2e){1,2}$/i.test(segment)

async function route(routes: readonly Route[], exchange: Exchange): Promise<void> {
  for (const each of routes) if (await each(exchange)) return
}

function fail({ req, res, requestId, pathname }: Exchange, error: unknown, logger: Logger): void {
  logger.error({ err: error, requestId, pathname }, 'request failed')
  if (res.headersSent) {
    res.destroy()
    return
  }
  res.setHeader('cache-control', 'no-store')
  const body = {
    error: {
      message: 'Something went wrong on our side. Please try again.',
      data: { code: 'INTERNAL_ERROR', requestId },
    },
  }
  sendJson(req, res, 500, JSON.stringify(body)).catch(() => res.destroy())
}

/** What the cache answered is a debug matter: at tens of thousands of requests a second the log would cost more than they do. */
function logAtEnd({ req, res, pathname, requestId }: Exchange, logger: Logger): void {
  const startedAt = performance.now()
  res.once('finish', () => {
    const ms = Math.round(performance.now() - startedAt)
    const isRoutine =
      res.statusCode < 400 && ms < SLOW_MS && String(res.getHeader('x-cache')).startsWith('hit')
    const level = res.statusCode >= 500 ? 'error' : isRoutine || isAsset(pathname) ? 'debug' : 'info'
    if (!logger.isLevelEnabled(level)) return
    logger[level]({ requestId, method: req.method, pathname, status: res.statusCode, ms }, 'request')
  })
}

function isAsset(pathname: string): boolean {
  return (
    pathname.startsWith('/_next/') ||
    pathname.startsWith('/media/') ||
    pathname === '/ready' ||
    pathname === '/health'
  )
}
