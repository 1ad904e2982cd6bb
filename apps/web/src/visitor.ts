import type { IncomingHttpHeaders } from 'node:http'

/**
 * Where a browser keeps its session's token. `__Host-` binds it to this host and to https; over plain http, as on a developer's
 * machine, browsers refuse that prefix.
 */
export type SessionCookie = { name: '__Host-session' | 'session'; isSecure: boolean }

export function sessionCookieFor(publicUrl: string | undefined): SessionCookie {
  const isSecure = publicUrl?.startsWith('https:') ?? false
  return { name: isSecure ? '__Host-session' : 'session', isSecure }
}

/**
 * Where a browser keeps what tells it from others before anybody signs in: who holds a time for an appointment. Not for
 * following anybody: it is given when something is held, and says nothing by itself.
 */
export function visitorCookieFor({ isSecure }: SessionCookie): Cookie {
  return { name: isSecure ? '__Host-visitor' : 'visitor', isSecure }
}

type Cookie = { name: string; isSecure: boolean }

/** The token a browser sent; null without one. Of two with the same name the first is the more specific, and only ours has no path. */
export function tokenIn(cookies: string | undefined, { name }: Pick<Cookie, 'name'>): string | null {
  for (const pair of cookies?.split(';') ?? []) {
    const mark = pair.indexOf('=')
    if (mark !== -1 && pair.slice(0, mark).trim() === name) return pair.slice(mark + 1).trim()
  }
  return null
}

/** As long as browsers keep any. How long a session lives Redis says, seven days from when it was last used. */
const COOKIE_SECONDS = 400 * 24 * 3_600

/** The Set-Cookie header that gives a browser its token, or takes it away (null). */
export function setCookieFor({ name, isSecure }: Cookie, token: string | null): string {
  const life = token === null ? 0 : COOKIE_SECONDS
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
