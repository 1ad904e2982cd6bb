import { manifest } from '@lomash/cache'

/** Where a browser keeps the key of the sign-in that it has begun; named as the session's is (visitor.ts). */
export type GoogleCookie = { name: '__Host-google' | 'google'; isSecure: boolean }

export function googleCookieFor(publicUrl: string | undefined): GoogleCookie {
  const isSecure = publicUrl?.startsWith('https:') ?? false
  return { name: isSecure ? '__Host-google' : 'google', isSecure }
}

/** The Set-Cookie header that gives a browser the key, or takes it away (null). Lax: it comes back from Google with it. */
export function setGoogleCookie({ name, isSecure }: GoogleCookie, key: string | null): string {
  const life = key === null ? 0 : manifest.googleAttempt.ttlSeconds
  return `${name}=${key ?? ''}; Path=/; Max-Age=${life}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}
