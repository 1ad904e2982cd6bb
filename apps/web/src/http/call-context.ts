import type { Context, Services } from '@lomash/api'
import { bearerIn, deviceOf, type SessionCookie, setCookieFor, tokenIn } from '../visitor.ts'
import type { ClientOf } from './client-address.ts'
import type { Exchange } from './exchange.ts'

export type ContextOf = (exchange: Exchange) => Context

/** What procedures know of who asks over HTTP. */
export function contextBy(services: Services, clientOf: ClientOf, cookie: SessionCookie): ContextOf {
  return ({ req, res, requestId }) => {
    const client = clientOf(req)
    const bearer = bearerIn(req.headers)
    return {
      services,
      requestId,
      clientKey: client.key,
      address: client.address,
      token: bearer === null ? tokenIn(req.headers.cookie, cookie) : null,
      bearer,
      device: deviceOf(req.headers),
      giveToken: (token) => {
        // A program keeps no cookies, and the browser's that came with it are not its own.
        if (bearer === null) res.setHeader('set-cookie', setCookieFor(cookie, token))
      },
    }
  }
}
