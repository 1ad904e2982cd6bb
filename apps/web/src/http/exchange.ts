import type { IncomingMessage, ServerResponse } from 'node:http'

/** One request being answered. */
export type Exchange = {
  req: IncomingMessage
  res: ServerResponse
  /** Path and query, parsed. */
  pathname: string
  search: string
  requestId: string
}

/** Answers the exchange, or gives false when it is not its own. */
export type Route = (exchange: Exchange) => boolean | Promise<boolean>

const REQUEST_ID = /^[\w-]{8,64}$/

/** The id a load balancer gave the request, when it looks like one; else a new one. */
function requestIdOf(req: IncomingMessage): string {
  const given = req.headers['x-request-id']
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : crypto.randomUUID()
}

export function openExchange(req: IncomingMessage, res: ServerResponse): Exchange {
  const url = req.url ?? '/'
  const mark = url.indexOf('?')
  return {
    req,
    res,
    pathname: mark === -1 ? url : url.slice(0, mark),
    search: mark === -1 ? '' : url.slice(mark + 1),
    requestId: requestIdOf(req),
  }
}

export function isRead(req: IncomingMessage): boolean {
  return req.method === 'GET' || req.method === 'HEAD'
}
