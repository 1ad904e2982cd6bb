import { globSync } from 'node:fs'
import { join } from 'node:path'
import { appRouter, publicReads } from '@lomash/api'
import { sampleInput } from '../src/http/testing/sample-inputs.ts'

/** What there is in the shop to ask for. */
export type Samples = { kitchen: string; bedroom: string; imageKey: string; asset: string }

export type RouteCall = {
  name: string
  method?: 'GET' | 'POST'
  /** Path and query. */
  at(samples: Samples): string
}

const APP = join(import.meta.dirname, '..', 'src', 'app')

/** What stands for the changing parts of a page's path. */
const DYNAMIC: Record<string, (samples: Samples) => string> = {
  '/kitchens/[slug]': ({ kitchen }) => `/kitchens/${kitchen}`,
  '/bedrooms/[slug]': ({ bedroom }) => `/bedrooms/${bedroom}`,
  '/showrooms/[slug]': () => '/showrooms/leeds',
  '/admin/staff/[id]': () => '/admin/staff/0198a000-0000-7000-8000-000000000000',
  '/admin/jobs/[id]': () => '/admin/jobs/0198a000-0000-7000-8000-000000000000',
  '/admin/appointments/bookings/[id]': () =>
    '/admin/appointments/bookings/0198a000-0000-7000-8000-000000000000',
  '/admin/appointments/consultants/[id]': () =>
    '/admin/appointments/consultants/0198a000-0000-7000-8000-000000000000',
  '/admin/appointments/showrooms/[id]': () =>
    '/admin/appointments/showrooms/0198a000-0000-7000-8000-000000000000',
  '/admin/[...missing]': () => '/admin/nowhere/at/all',
  '/[...missing]': () => '/nowhere/at/all',
}

/** Files from which Next makes an address of another name. */
const METADATA: Record<string, string> = {
  robots: '/robots.txt',
  sitemap: '/sitemap.xml',
  manifest: '/manifest.webmanifest',
}

/** Every page and route handler under src/app. */
function appRoutes(): RouteCall[] {
  const files = globSync('**/{page,route}.{ts,tsx}', { cwd: APP })
  return files.sort().map((file) => {
    const parts = file.split('/').slice(0, -1)
    const path = `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join('/')}`
    const dynamic = DYNAMIC[path]
    if (path.includes('[') && !dynamic) throw new Error(`Say in DYNAMIC what stands for ${path}`)
    return { name: path, at: dynamic ?? (() => path) }
  })
}

function metadataFiles(): RouteCall[] {
  const names = 'robots,sitemap,manifest,favicon,icon,apple-icon,opengraph-image,twitter-image'
  const made = globSync(`{${names}}.{ts,tsx,ico,svg,png,jpg,txt,xml}`, { cwd: APP })
  const paths = made.map((file) => METADATA[file.replace(/\.\w+$/, '')] ?? `/${file.replace(/\.tsx?$/, '')}`)
  return paths.map((path) => ({ name: path, at: () => path }))
}

/** Every procedure, as a query and as a mutation; those that are public reads with an input that they take. */
function procedures(): RouteCall[] {
  const paths = Object.keys(appRouter._def.procedures)
  const url = (path: string, input: unknown) =>
    `/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`
  return paths.flatMap((path): RouteCall[] => [
    {
      name: `query ${path}`,
      at: ({ kitchen }) => url(path, publicReads.has(path) ? sampleInput(path, kitchen) : {}),
    },
    { name: `query ${path} with nonsense`, at: () => url(path, ['nonsense']) },
    { name: `mutation ${path}`, method: 'POST', at: () => `/api/trpc/${path}` },
  ])
}

/** What is answered before Next and tRPC, and what is nothing at all. */
const OTHERS: RouteCall[] = [
  { name: 'a picture', at: ({ imageKey }) => `/media/${imageKey}-300.webp` },
  { name: 'a file of the build', at: ({ asset }) => asset },
  { name: 'a product there is not', at: () => '/kitchens/there-is-no-such-kitchen' },
  { name: 'a page with a campaign', at: () => '/kitchens?colour=ink&utm_source=walk&gclid=1' },
  { name: 'a later page', at: () => '/bedrooms?show=48&sort=price-asc' },
  ...[
    '/health',
    '/ready',
    '/metrics',
    '/media/none.webp',
    '/media/',
    '/_next/static/none.js',
    '/_next/data/none/kitchens.json',
    '/_next/image?url=%2Ficon.svg&w=64&q=75',
    '/api',
    '/api/trpc/',
    '/api/trpc/none.none',
    '/api/trpc/catalogue.listSales,catalogue.listSales?batch=1&input={}',
    '/_not-found',
    '/%E0%A4%A',
    '/kitchens/',
    '//kitchens',
  ].map((path) => ({ name: path, at: () => path })),
  { name: 'a page with a link’s token', at: () => '/newsletter/confirm?token=made-up' },
  { name: 'a time that is offered', at: () => '/appointments/offer?token=made-up' },
  { name: 'the times of a week', at: () => '/book/time?type=ONLINE&kitchen=1' },
  { name: 'a time that is kept', at: () => '/book/details?hold=0198a000-0000-7000-8000-000000000000' },
  ...[
    '/',
    '/kitchens',
    '/newsletter',
    '/newsletter/confirm',
    '/newsletter/unsubscribe',
    '/account',
    '/book/time',
    '/book/details',
    '/media/none.webp',
    '/_next/static/none.js',
    '/health',
  ].map((path): RouteCall => ({ name: `POST ${path}`, method: 'POST', at: () => path })),
]

/** Whatever the storefront can be asked. What is added to the app or to the API is walked by itself. */
export const everyRoute: readonly RouteCall[] = [
  ...appRoutes(),
  ...metadataFiles(),
  ...procedures(),
  ...OTHERS,
]
