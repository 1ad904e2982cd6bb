import type { IncomingHttpHeaders } from 'node:http'
import { manifest } from '@lomash/cache'

/**
 * Where a browser keeps its session's token. `__Host-` binds it to this host and to https; over plain http, as on a developer's
 * machine, browsers refuse that prefix.
 */
type TokenCookie = { name: string; isSecure: boolean; seconds: number }

export type VisitorCookies = {
  session: TokenCookie
  challenge: TokenCookie
  google: TokenCookie
  visitor: TokenCookie
}

export function cookiesFor(publicUrl: string | undefined): VisitorCookies {
  const isSecure = publicUrl?.startsWith('https:') ?? false
  const prefix = isSecure ? '__Host-' : ''
  return {
    // As long as browsers keep any: how long a session lives Redis says, seven days from when it was last used.
    session: { name: `${prefix}session`, isSecure, seconds: 400 * 24 * 3_600 },
    /** Of a sign-in whose second step is yet to come. */
    challenge: { name: `${prefix}challenge`, isSecure, seconds: 300 },
    /** Of a sign-in with Google under way. Lax, as all of them: the browser comes back from Google with it. */
    google: { name: `${prefix}google`, isSecure, seconds: manifest.googleAttempt.ttlSeconds },
    /**
     * What tells this browser from others before anybody signs in: who holds a time for an appointment. Not for following
     * anybody: it is given when something is held, and says nothing by itself.
     */
    visitor: { name: `${prefix}visitor`, isSecure, seconds: 400 * 24 * 3_600 },
  }
}

/** The token a browser sent; null without one. Of two with the same name the first is the more specific, and only ours has no path. */
export function tokenIn(cookies: string | undefined, { name }: Pick<TokenCookie, 'name'>): string | null {
  for (const pair of cookies?.split(';') ?? []) {
    const mark = pair.indexOf('=')
    if (mark !== -1 && pair.slice(0, mark).trim() === name) return pair.slice(mark + 1).trim()
  }
  return null
}

const BEARER = /^bearer(?:\s+(.*))?$/i

/** What a program sent to say who it acts for (RFC 6750); null without, and for other schemes. Said and empty is still said. */
export function bearerIn({ authorization }: Pick<IncomingHttpHeaders, 'authorization'>): string | null {
  const said = BEARER.exec(authorization ?? '')
  return said ? (said[1] ?? '').trim() : null
}

/** The Set-Cookie header that gives a browser its token, or takes it away (null). */
export function setCookieFor({ name, isSecure, seconds }: TokenCookie, token: string | null): string {
  const life = token === null ? 0 : seconds
  return `${name}=${token ?? ''}; Path=/; Max-Age=${life}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}

/** What is said of a browser in the list of somebody's sessions. */
export function deviceOf(headers: Pick<IncomingHttpHeaders, 'user-agent'>): string {
  const agent = headers['user-agent'] ?? ''
  const browser = BROWSERS.find(([, pattern]) => pattern.test(agent))?.[0] ?? 'A browser'
  const system = SYSTEMS.find(([, pattern]) => pattern.test(agent))?.[0]
  return system ? `${browser} on ${system}` : browser
}

/** In this order: each of them says that it is several. */
const BROWSERS: readonly [name: string, pattern: RegExp][] = [
  ['Edge', /\bEdg/],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /SamsungBrowser/],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrome|CriOS/],
  ['Safari', /Safari/],
]
const SYSTEMS: readonly [name: string, pattern: RegExp][] = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['Mac', /Mac OS X|Macintosh/],
  ['Linux', /Linux/],
]
