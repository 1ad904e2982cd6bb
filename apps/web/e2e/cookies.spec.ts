import { publicReads } from '@lomash/api'
import { expect, test } from '@playwright/test'
import { everyRoute, type RouteCall, type Samples } from './every-route.ts'

/** Who asks. Those with a secret come first: were it kept, those after them would be told. */
const VISITORS: Record<string, string>[] = [
  { cookie: '__Host-session=secret-of-alice; __prerender_bypass=secret-of-alice' },
  {},
  { cookie: '__Host-session=secret-of-bob; session=secret-of-bob; theme=dark' },
  { cookie: '__Host-session=secret-of-carol', authorization: 'Bearer secret-of-carol' },
]

/** What else a visitor may send, by which Next or a proxy might answer differently. */
const ODD: Record<string, string>[] = [
  { 'x-forwarded-host': 'secret-of-dave.example', 'x-request-id': 'secret-of-dave' },
  { 'accept-language': 'cy', 'user-agent': 'secret-of-dave (iPhone; Mobile)', accept: 'text/x-component' },
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-state-tree': '%5B%22%22%5D', 'next-url': '/sale' },
  { 'x-nextjs-data': '1', purpose: 'prefetch' },
  { 'x-middleware-subrequest': 'src/proxy:src/proxy', 'x-matched-path': '/account' },
  { 'x-http-method-override': 'DELETE', 'x-original-url': '/account' },
]

let samples: Samples
test.beforeAll(async ({ baseURL }) => {
  const ask = async (procedure: string, input: object) => {
    const url = `${baseURL}/api/trpc/catalogue.${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`
    return (await (await fetch(url)).json()).result.data
  }
  const [kitchens, bedrooms] = await Promise.all(
    ['KITCHEN', 'BEDROOM'].map((category) => ask('listProducts', { category, limit: 1 })),
  )
  const asset = /\/_next\/static\/[^"]+\.js/.exec(await (await fetch(`${baseURL}/`)).text())?.[0] ?? ''
  const [card] = kitchens.items
  samples = {
    kitchen: card.slug,
    bedroom: bedrooms.items[0].slug,
    imageKey: card.swatches[0].imageKey,
    asset,
  }
})

type Answer = { status: number; headers: Headers; body: string }

async function ask(
  baseURL = '',
  { at, method = 'GET' }: RouteCall,
  headers: Record<string, string>,
): Promise<Answer> {
  const body = method === 'POST' ? '{}' : null
  const all = {
    'accept-encoding': 'identity',
    ...(body && { 'content-type': 'application/json' }),
    ...headers,
  }
  const response = await fetch(baseURL + at(samples), { method, headers: all, body, redirect: 'manual' })
  const bytes = Buffer.from(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, body: bytes.toString('latin1') }
}

/** Anything but `no-store` may be kept by somebody, an answer that says nothing too. */
const mayBeKept = ({ headers }: Answer) => !/\bno-store\b/.test(headers.get('cache-control') ?? '')

const secretsIn = ({ headers, body }: Answer) =>
  JSON.stringify([[...headers], body]).match(/secret-of-\w+/g) ?? []

/** What of an answer everybody must get alike when it may be kept. */
const sameForAll = ({ status, headers, body }: Answer) => ({
  status,
  type: headers.get('content-type'),
  policy: headers.get('content-security-policy'),
  control: headers.get('cache-control')?.replace(/\d+/g, 'n'),
  location: headers.get('location'),
  etag: headers.get('etag'),
  body,
})

/**
 * That these answers are the same. A page that says when it was made may be made anew between two of them, on a machine that is busy;
 * what is of one visitor, or depends on a header, is so the next time, too. Whatever else is wrong fails at once.
 */
async function unlessMadeAnew(answers: () => Promise<ReturnType<typeof sameForAll>[]>): Promise<void> {
  for (let triesLeft = 2; ; triesLeft--) {
    const [first, ...others] = await answers()
    const isSame = others.every((each) => JSON.stringify(each) === JSON.stringify(first))
    if (isSame || triesLeft === 0) {
      for (const each of others) expect(each).toEqual(first)
      return
    }
  }
}

test.describe('is nobody’s own, or is never kept:', () => {
  for (const route of everyRoute) {
    test(route.name, async ({ baseURL }) => {
      await unlessMadeAnew(async () => {
        const answers: Answer[] = []
        for (const visitor of VISITORS) {
          const answer = await ask(baseURL, route, visitor)
          // Who shows an API token that does not count is told so (ADR 0011), and nobody else is.
          if (visitor.authorization && answer.status === 401) expect(mayBeKept(answer)).toBe(false)
          else answers.push(answer)
        }
        const kept = answers.filter(mayBeKept)
        expect([0, answers.length]).toContain(kept.length)
        expect(kept.map(({ headers }) => headers.get('set-cookie')).filter(Boolean)).toEqual([])
        expect(kept.flatMap(secretsIn)).toEqual([])
        return kept.map(sameForAll)
      })
    })
  }
})

test.describe('no header but those in Vary changes what may be kept:', () => {
  for (const route of everyRoute) {
    test(route.name, async ({ baseURL }) => {
      await unlessMadeAnew(async () => {
        const answers = [sameForAll(await ask(baseURL, route, {}))]
        for (const headers of ODD) {
          const answer = await ask(baseURL, route, headers)
          const varies = answer.headers.get('vary')?.toLowerCase().split(/,\s*/) ?? []
          if (!mayBeKept(answer) || Object.keys(headers).every((name) => varies.includes(name))) continue
          expect(secretsIn(answer)).toEqual([])
          answers.push(sameForAll(answer))
        }
        return answers
      })
    })
  }
})

test('what everybody sees alike may be kept by a CDN, or this walk would prove nothing', async ({
  baseURL,
}) => {
  const pages = [
    '/',
    '/kitchens',
    '/bedrooms',
    '/kitchens/[slug]',
    '/sale',
    '/search',
    '/packages',
    '/compare',
    '/newsletter',
    '/newsletter/check-inbox',
    '/newsletter/confirmed',
    '/newsletter/unsubscribed',
  ]
  const reads = [...publicReads.keys()].map((path) => `query ${path}`)
  for (const route of everyRoute.filter(({ name }) => [...pages, ...reads].includes(name))) {
    const { status, headers } = await ask(baseURL, route, {})
    expect([route.name, status, headers.get('cache-control')]).toEqual([
      route.name,
      200,
      expect.stringMatching(/^public, max-age=0, s-maxage=\d+/),
    ])
  }
})
