import type { ServerResponse } from 'node:http'
import type { Context, Services } from '@lomash/api'
import { bearerIn, deviceOf, setCookieFor, tokenIn, type VisitorCookies } from '../visitor.ts'
import type { ClientOf } from './client-address.ts'
import type { Exchange } from './exchange.ts'

export type ContextOf = (exchange: Exchange) => Context

/** What procedures know of who asks over HTTP. */
export function contextBy(services: Services, clientOf: ClientOf, cookies: VisitorCookies): ContextOf {
  return ({ req, res, requestId }) => {
    const client = clientOf(req)
    const bearer = bearerIn(req.headers)
    // A program keeps no cookies, and the browser's that came with it are not its own.
    const give = bearer === null ? giverOf(res, cookies) : () => {}
    return {
      services,
      requestId,
      clientKey: client.key,
      address: client.address,
      token: bearer === null ? tokenIn(req.headers.cookie, cookies.session) : null,
      giveToken: (token) => give('session', token),
      challenge: bearer === null ? tokenIn(req.headers.cookie, cookies.challenge) : null,
      giveChallenge: (challenge) => give('challenge', challenge),
      googleKey: bearer === null ? tokenIn(req.headers.cookie, cookies.google) : null,
      giveGoogleKey: (key) => give('google', key),
      visitor: bearer === null ? tokenIn(req.headers.cookie, cookies.visitor) : null,
      giveVisitor: (visitor) => give('visitor', visitor),
      bearer,
      device: deviceOf(req.headers),
    }
  }
}

/** Of each cookie the browser is told the last that was given. */
function giverOf(res: ServerResponse, cookies: VisitorCookies) {
  const given = new Map<string, string>()
  return (name: keyof VisitorCookies, token: string | null) => {
    given.set(name, setCookieFor(cookies[name], token))
    res.setHeader('set-cookie', [...given.values()])
  }
}
