import type { Context, Services } from '@lomash/api'
import { deviceOf, type SessionCookie, setCookieFor, tokenIn } from '../visitor.ts'
import type { ClientKeyOf } from './client-address.ts'
import type { Exchange } from './exchange.ts'

export type ContextOf = (exchange: Exchange) => Context

/** What procedures know of who asks over HTTP. */
export function contextBy(services: Services, clientKeyOf: ClientKeyOf, cookie: SessionCookie): ContextOf {
  return ({ req, res, requestId }) => ({
    services,
    requestId,
    clientKey: clientKeyOf(req),
    token: tokenIn(req.headers.cookie, cookie),
    device: deviceOf(req.headers),
    giveToken: (token) => {
      res.setHeader('set-cookie', setCookieFor(cookie, token))
    },
  })
}
