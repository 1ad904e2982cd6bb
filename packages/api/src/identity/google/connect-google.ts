import type { Configuration } from 'openid-client'
import { googleFailure } from './google-failure.ts'
import type { GoogleProvider } from './google-sign-in.ts'

export type GoogleOptions = {
  /** `https://accounts.google.com`, or a server of a test's own. */
  issuer: string
  clientId: string
  clientSecret: string
  /** Where Google sends the browser back to, as it is registered there. */
  redirectUri: string
  /** How long each request to Google is waited for. */
  timeoutMs?: number
}

/**
 * Google through openid-client. Nothing is loaded or asked before somebody signs in with it; what Google says of itself is asked for
 * once, by whoever comes first, and again when that failed.
 */
export function connectGoogle(options: GoogleOptions): GoogleProvider {
  const { issuer, redirectUri } = options
  let discovered: Promise<Configuration> | undefined
  const configuration = () => {
    discovered ??= discover(options).catch((error) => {
      discovered = undefined
      throw error
    })
    return discovered
  }
  return {
    origin: new URL(issuer).origin,
    async addressToAsk({ state, nonce, codeVerifier }) {
      const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await import('openid-client')
      const known = await configuration().catch((error) => {
        throw googleFailure(error)
      })
      return buildAuthorizationUrl(known, {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        // Whoever shares a computer says which of its accounts is theirs.
        prompt: 'select_account',
      }).href
    },
    async readAnswer(search, { state, nonce, codeVerifier }) {
      const { authorizationCodeGrant } = await import('openid-client')
      const checks = {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      }
      const address = new URL(redirectUri)
      address.search = search
      const claims = await configuration()
        .then((known) => authorizationCodeGrant(known, address, checks))
        .then((tokens) => tokens.claims())
        .catch((error) => {
          throw googleFailure(error)
        })
      if (!claims) throw new Error('Google answered without an ID token')
      return {
        subject: claims.sub,
        email: text(claims.email),
        isEmailVerified: claims.email_verified === true,
        isEmailGoogles:
          text(claims.hd) !== undefined || /@(gmail|googlemail)\.com$/i.test(text(claims.email) ?? ''),
        name: text(claims.name),
      }
    },
  }
}

async function discover({ issuer, clientId, clientSecret, timeoutMs = 5_000 }: GoogleOptions) {
  const client = await import('openid-client')
  const server = new URL(issuer)
  // By itself the library trusts TLS for where an ID token comes from; its signature is looked at all the same.
  const execute = [client.enableNonRepudiationChecks]
  if (server.protocol === 'http:') execute.push(client.allowInsecureRequests)
  return client.discovery(server, clientId, clientSecret, undefined, { execute, timeout: timeoutMs / 1_000 })
}

const text = (claim: unknown) => (typeof claim === 'string' ? claim : undefined)
