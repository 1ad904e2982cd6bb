import type { RequestListener } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Answer,
  ask,
  openBehindVarnish,
  PICTURES,
  PRODUCTS,
  readPath,
  type Stage,
} from './testing/behind-varnish.ts'
import { seededRandom } from './testing/seeded-random.ts'

const SHARED = [
  '/',
  '/kitchens',
  `/kitchens/${PRODUCTS[0]}`,
  '/sale?sort=price-asc',
  readPath('listProducts', { limit: 3 }),
  readPath('getProduct', { slug: PRODUCTS[1] }),
  readPath('listCategories'),
  ...PICTURES.slice(0, 1),
]
const OWN = [
  '/account',
  '/account/orders?page=2',
  '/admin',
  '/basket',
  // Pages everybody sees alike, were they not made to set a cookie or to fail here.
  '/packages',
  '/kitchens/missing',
  '/kitchens/broken',
  readPath('getProduct', { slug: 'nope' }),
  '/api/trpc/account.getProfile',
  '/api/trpc/identity.getSession',
  '/media/none.webp',
  '/health',
  '/ready',
]

/** Prints what it was told of the visitor into every page, and sets a cookie wherever it may. */
const render: RequestListener = (req, res) => {
  const path = req.url?.replace(/\?.*/, '') ?? ''
  const status = path.endsWith('/missing') ? 404 : path.endsWith('/broken') ? 500 : 200
  const { cookie = 'nobody', authorization = 'nothing' } = req.headers
  const cookies = SHARED.some((shared) => shared.startsWith(path)) ? {} : { 'set-cookie': `last=${cookie}` }
  res.writeHead(status, { 'content-type': 'text/html', 'cache-control': 'public, max-age=900', ...cookies })
  res.end(`<p>${path} for ${cookie} with ${authorization}</p>`)
}

const VISITORS = [null, 'alice', 'bob', 'carol'].map((name) => ({
  secret: name === null ? null : `secret-of-${name}`,
  headers: (name === null ? {} : headersOf(`secret-of-${name}`)) as Record<string, string>,
}))

function headersOf(secret: string) {
  return {
    cookie: `__Host-session=${secret}`,
    authorization: `Bearer ${secret}`,
    'user-agent': secret,
    'x-request-id': secret,
    'x-forwarded-host': `${secret}.example`,
  }
}

describe.each(['cloudfront', 'any shared cache'] as const)('behind %s', (kind) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openBehindVarnish(kind, render)
  })
  afterAll(() => stage?.close())

  test('nothing of one visitor reaches another, in whatever order they ask for whatever', async () => {
    const random = seededRandom(11)
    const wanted = Array.from({ length: 12 }, () =>
      [...SHARED, ...OWN].flatMap((path) => VISITORS.map((visitor) => ({ path, ...visitor }))),
    )
      .flat()
      .map((each) => ({ ...each, place: random() }))
      .sort((a, b) => a.place - b.place)
    const shared: (Answer & { path: string })[] = []
    const next = wanted[Symbol.iterator]()
    async function visit() {
      for (const { path, secret, headers } of next) {
        const answer = await ask(stage.edge.origin, path, { headers })
        const told = JSON.stringify([[...answer.headers], answer.body])
        const secrets = [...new Set(told.match(/secret-of-\w+/g))]
        expect({ path, secret, secrets: secrets.filter((each) => each !== secret) }).toEqual({
          path,
          secret,
          secrets: [],
        })
        if (answer.edge !== 'Miss') shared.push({ path, ...answer })
      }
    }
    await Promise.all(Array.from({ length: 8 }, visit))

    expect(new Set(shared.map(({ path }) => path))).toEqual(new Set(SHARED))
    expect(shared.filter(({ headers }) => headers.has('set-cookie'))).toEqual([])
    for (const path of SHARED) {
      const bodies = shared.filter((answer) => answer.path === path).map(({ body }) => body)
      expect([path, new Set(bodies).size]).toEqual([path, 1])
      // Of 48: each of the eight may come while nobody's first answer is there yet.
      expect(bodies.length).toBeGreaterThanOrEqual(40)
    }
  })

  test('a signed-in shopper sees a page of their own, each time made for them', async () => {
    for (const { secret, headers } of VISITORS) {
      for (let n = 0; n < 2; n++) {
        const answer = await ask(stage.edge.origin, '/account', { headers })
        const cookie = secret === null ? 'nobody' : `__Host-session=${secret}`
        expect([answer.edge, answer.headers.get('set-cookie')]).toEqual(['Miss', `last=${cookie}`])
        expect(answer.headers.get('cache-control')).toBe('no-store')
        expect(answer.body).toContain(`for ${cookie} `)
      }
    }
  })

  test('a page that would set a cookie is made without the visitor, sets none, and is made for each anew', async () => {
    for (const { headers } of VISITORS) {
      const answer = await ask(stage.edge.origin, '/packages', { headers })
      expect([answer.edge, answer.headers.get('set-cookie')]).toEqual(['Miss', null])
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(answer.body).toContain('for nobody with nothing')
    }
  })
})

describe('a cache that leaves the encoding to us', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openBehindVarnish('any shared cache', (_, res) =>
      res.writeHead(200, { 'content-type': 'text/html' }).end('<p>text</p>'.repeat(300)),
    )
  })
  afterAll(() => stage?.close())

  test.each(['/kitchens', readPath('listProducts', { limit: 4 })])('keeps %s once for each', async (path) => {
    const bodies = new Set<string>()
    const encodings = [
      ['br', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const
    for (const edge of ['Miss', 'Hit']) {
      for (const [accepted, encoding] of encodings) {
        const answer = await ask(stage.edge.origin, path, { headers: { 'accept-encoding': accepted } })
        expect([answer.edge, answer.headers.get('content-encoding')]).toEqual([edge, encoding])
        expect(answer.headers.get('vary')).toBe('accept-encoding')
        bodies.add(answer.body)
      }
    }
    expect(bodies.size).toBe(1)
  })
})
