import type { Context, Services } from '@lomash/api'
import { deviceOf, type SessionCookie, setCookieFor, tokenIn, visitorCookieFor } from '../visitor.ts'
import type { ClientOf } from './client-address.ts'
import type { Exchange } from './exchange.ts'

export type ContextOf = (exchange: Exchange) => Context

/** What procedures know of who asks over HTTP. */
export function contextBy(services: Services, clientOf: ClientOf, cookie: SessionCookie): ContextOf {
  const visitorCookie = visitorCookieFor(cookie)
  return ({ req, res, requestId }) => {
    // One header for all: who signs in may hold a time, too.
    const given = new Map<string, string>()
    const give = (name: string, header: string) => {
      given.set(name, header)
      res.setHeader('set-cookie', [...given.values()])
    }
    const client = clientOf(req)
    return {
      services,
      requestId,
      clientKey: client.key,
      address: client.address,
      token: tokenIn(req.headers.cookie, cookie),
      device: deviceOf(req.headers),
      giveToken: (token) => {
        give(cookie.name, setCookieFor(cookie, token))
      },
      visitor: tokenIn(req.headers.cookie, visitorCookie),
      giveVisitor: (visitor) => {
        give(visitorCookie.name, setCookieFor(visitorCookie, visitor))
      },
    }
  }
}
