import type { ServerResponse } from 'node:http'
import type { Context, Services } from '@lomash/api'
import { deviceOf, setCookieFor, tokenIn, type VisitorCookies } from '../visitor.ts'
import type { ClientOf } from './client-address.ts'
import type { Exchange } from './exchange.ts'

export type ContextOf = (exchange: Exchange) => Context

/** What procedures know of who asks over HTTP. */
export function contextBy(services: Services, clientOf: ClientOf, cookies: VisitorCookies): ContextOf {
  return ({ req, res, requestId }) => {
    const client = clientOf(req)
    const give = giverOf(res, cookies)
    return {
      services,
      requestId,
      clientKey: client.key,
      address: client.address,
      token: tokenIn(req.headers.cookie, cookies.session),
      giveToken: (token) => give('session', token),
      challenge: tokenIn(req.headers.cookie, cookies.challenge),
      giveChallenge: (challenge) => give('challenge', challenge),
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
