import { connectGoogle, type GoogleSignIn } from '@lomash/api'
import { type OpenIdProvider, openOpenIdProvider, type TestApi } from '@lomash/api/testing'
import { createGoogleAttempts } from '@lomash/cache'
import { connectedRedis } from '@lomash/cache/testing'
import { testRedisUrls } from '@lomash/db/testing'
import { expect } from 'vitest'
import { openTestServer, type TestServer } from './test-server.ts'

export const CALLBACK = '/sign-in/google/callback'
const PUBLIC_URL = 'http://shop.example'

type Fields = Record<string, string>
type Pressed = { to?: TestServer; headers?: Fields; fields?: Fields }

let people = 0

/** The shop, a Google of its own, and somebody new who sits before both. */
export async function openGoogleStage(api: TestApi) {
  const redis = await connectedRedis(testRedisUrls().stateUrl)
  const provider = await openOpenIdProvider()
  provider.person = { ...provider.person, email: `eve-of-google-${++people}@example.co.uk` }
  const google = googleAt(provider, redis, PUBLIC_URL)
  const server = await openTestServer(api, { google, publicUrl: PUBLIC_URL })

  /** The button. */
  const press = ({ to = server, headers = {}, fields = {} }: Pressed = {}) =>
    fetch(`${to.origin}/sign-in/google`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers,
      redirect: 'manual',
    })
  /** Up to Google's answer: what it sends the browser back with, and the cookie that this one has. */
  async function upToGoogle(fields: Fields = {}) {
    const pressed = await press({ fields })
    const [cookie = ''] = cookiesOf(pressed)
    const back = await provider.goThrough(pressed.headers.get('location') ?? '')
    return { cookie, search: new URL(back).search, pressed }
  }
  const comeBack = (search: string, cookie: string, to = server) =>
    fetch(to.origin + CALLBACK + search, { headers: { cookie }, redirect: 'manual' })

  return {
    provider,
    server,
    redis,
    google,
    publicUrl: PUBLIC_URL,
    googleFor: (publicUrl: string) => googleAt(provider, redis, publicUrl),
    press,
    upToGoogle,
    comeBack,
    async signIn(fields: Fields = {}) {
      const { cookie, search } = await upToGoogle(fields)
      return comeBack(search, cookie)
    },
    async whoIs(answer: Response): Promise<string | null> {
      const cookie = sessionsIn(answer)[0] ?? ''
      const told = await fetch(`${server.origin}/api/trpc/identity.getSession`, { headers: { cookie } })
      return (await told.json()).result.data?.name ?? null
    },
    /** The sign-in page came again, and nobody is signed in. */
    expectRefused(answer: Response, status: number): void {
      expect(answer.status).toBe(status)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(sessionsIn(answer)).toEqual([])
      expect(server.rendered.at(-1)).toMatch(/^\/sign-in\?form=/)
    },
    close() {
      server.close()
      provider.close()
      redis.disconnect()
    },
  }
}

export type GoogleStage = Awaited<ReturnType<typeof openGoogleStage>>

export const cookiesOf = (answer: Response) =>
  answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')

const sessionsIn = (answer: Response) => cookiesOf(answer).filter((each) => each.startsWith('session='))

function googleAt(
  { issuer, clientId, clientSecret }: OpenIdProvider,
  redis: Parameters<typeof createGoogleAttempts>[0],
  publicUrl: string,
): GoogleSignIn {
  const redirectUri = publicUrl + CALLBACK
  return {
    provider: connectGoogle({ issuer, clientId, clientSecret, redirectUri, timeoutMs: 1_000 }),
    attempts: createGoogleAttempts(redis),
  }
}
