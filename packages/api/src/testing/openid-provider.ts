import { createHash, createHmac, createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What it does wrong, when it is told to. */
export type OpenIdMistake =
  | 'discovery hangs'
  | 'discovery fails'
  | 'person declines'
  | 'token hangs'
  | 'token fails'
  | 'token says unknown client'
  | 'no id token'
  | 'wrong nonce'
  | 'no nonce'
  | 'wrong audience'
  | 'wrong issuer'
  | 'expired'
  | 'wrong signature'
  | 'unsigned'
  | 'signed with the client secret'
  | 'keys hang'

export type OpenIdPerson = {
  sub: string
  email?: string
  email_verified?: unknown
  hd?: string
  name?: string
}

export type OpenIdProvider = {
  issuer: string
  clientId: string
  clientSecret: string
  /** Who sits before it. */
  person: OpenIdPerson
  mistake: OpenIdMistake | null
  /** Paths asked for so far. */
  asked: string[]
  /** What a browser does there that was sent to `address`: it presses the button. Gives where it is sent back to. */
  goThrough(address: string): Promise<string>
  close(): void
}

const DISCOVERY = '/.well-known/openid-configuration'
/** Where it does not answer, and where with a failure of its own. */
const SILENT: Partial<Record<OpenIdMistake, string>> = {
  'discovery hangs': DISCOVERY,
  'token hangs': '/token',
  'keys hang': '/keys',
}
const BROKEN: Partial<Record<OpenIdMistake, string>> = {
  'discovery fails': DISCOVERY,
  'token fails': '/token',
}

type Answer = [status: number, body: unknown]
type Granted = { person: OpenIdPerson; query: URLSearchParams }
const ISSUED_FOR_SECONDS = 300

/** An OpenID provider on this machine that keeps the rules of Google's, or breaks one of them on request. */
export async function openOpenIdProvider(port = 0): Promise<OpenIdProvider> {
  const keys = { right: newKey(), wrong: newKey() }
  const granted = new Map<string, Granted>()
  const server = createServer((req, res) => {
    answer(req, res).catch(() => res.destroy())
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider: OpenIdProvider = {
    issuer,
    clientId: 'shop.apps.example',
    clientSecret: 'a secret between the shop and its provider',
    person: {
      sub: randomUUID(),
      email: 'eve@example.co.uk',
      email_verified: true,
      hd: 'example.co.uk',
      name: 'Eve Adams',
    },
    mistake: null,
    asked: [],
    async goThrough(address) {
      const page = new URL(address)
      const body = page.searchParams
      const sent = await fetch(`${issuer}/consent`, { method: 'POST', body, redirect: 'manual' })
      return sent.headers.get('location') ?? ''
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(req.url ?? '/', issuer)
    const { mistake } = provider
    provider.asked.push(pathname)
    if (mistake && SILENT[mistake] === pathname) return
    if (mistake && BROKEN[mistake] === pathname) return send(res, [500, {}])
    if (pathname === '/authorize') return sendPage(res, searchParams)
    if (pathname === '/consent') return consent(res, await readForm(req))
    if (pathname === '/token') return send(res, tokensFor(await readForm(req)))
    if (pathname === DISCOVERY) return send(res, [200, metadata(issuer)])
    send(res, pathname === '/keys' ? [200, { keys: [keys.right.jwk] }] : [404, {}])
  }

  function consent(res: ServerResponse, query: URLSearchParams): void {
    const back = new URL(query.get('redirect_uri') ?? issuer)
    const code = randomUUID()
    if (provider.mistake === 'person declines') back.searchParams.set('error', 'access_denied')
    else {
      granted.set(code, { person: provider.person, query })
      back.searchParams.set('code', code)
    }
    back.searchParams.set('state', query.get('state') ?? '')
    res.writeHead(302, { location: back.href }).end()
  }

  function tokensFor(form: URLSearchParams): Answer {
    const { clientId, clientSecret, mistake } = provider
    const isClient = form.get('client_id') === clientId && form.get('client_secret') === clientSecret
    if (!isClient || mistake === 'token says unknown client') return [401, { error: 'invalid_client' }]
    const code = form.get('code') ?? ''
    const grant = granted.get(code)
    granted.delete(code)
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const isTheirs =
      grant?.query.get('code_challenge_method') === 'S256' &&
      grant.query.get('code_challenge') === challenge &&
      grant.query.get('redirect_uri') === form.get('redirect_uri')
    if (!grant || !isTheirs) return [400, { error: 'invalid_grant' }]
    const tokens = { access_token: randomUUID(), token_type: 'Bearer', expires_in: 3_600 }
    return [200, mistake === 'no id token' ? tokens : { ...tokens, id_token: idToken(grant) }]
  }

  function idToken({ person, query }: Granted): string {
    const { clientId, clientSecret, mistake } = provider
    const now = Math.floor(Date.now() / 1_000) - (mistake === 'expired' ? 10 * ISSUED_FOR_SECONDS : 0)
    const claims = {
      iss: mistake === 'wrong issuer' ? 'https://accounts.example' : issuer,
      aud: mistake === 'wrong audience' ? 'another.apps.example' : clientId,
      iat: now,
      exp: now + ISSUED_FOR_SECONDS,
      nonce: mistake === 'wrong nonce' ? randomUUID() : query.get('nonce'),
      ...person,
    }
    if (mistake === 'no nonce') claims.nonce = null
    if (mistake === 'unsigned') return `${encoded({ alg: 'none' })}.${encoded(claims)}.`
    if (mistake === 'signed with the client secret') return hs256(claims, clientSecret)
    const head = `${encoded({ alg: 'RS256', kid: keys.right.jwk.kid })}.${encoded(claims)}`
    const { privateKey } = mistake === 'wrong signature' ? keys.wrong : keys.right
    return `${head}.${createSign('RSA-SHA256').update(head).sign(privateKey, 'base64url')}`
  }

  return provider
}

const metadata = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
})

function newKey() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'RS256', use: 'sig' }
  return { privateKey, jwk }
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function hs256(claims: unknown, secret: string): string {
  const head = `${encoded({ alg: 'HS256' })}.${encoded(claims)}`
  return `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`
}

async function readForm(req: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = []
  for await (const part of req) parts.push(part as Buffer)
  return new URLSearchParams(Buffer.concat(parts).toString())
}

function send(res: ServerResponse, [status, body]: Answer): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** For a browser: a page with one button. */
function sendPage(res: ServerResponse, query: URLSearchParams): void {
  const escaped = (value: string) => value.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const fields = [...query].map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  )
  res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  res.end(`<title>Provider</title><link rel="icon" href="data:,"><form method="post" action="/consent">${fields.join('')}
    <button>Continue as Eve</button></form>`)
}
