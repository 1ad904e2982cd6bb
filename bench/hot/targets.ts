import { receive } from '../measure/received.ts'
import { readUrl } from '../traffic/urls.ts'
import type { Hot } from './against-floor.ts'

const READ = 'at least 75 % of the floor'
const PAGE = 'at least 50 % of the floor'

export async function hotReads(origin: string): Promise<Hot[]> {
  const slug = await someKitchen(origin)
  return [
    {
      what: 'cached listProducts, first page of a category',
      url: readUrl(origin, 'listProducts', { category: 'KITCHEN' }),
      target: READ,
    },
    { what: 'cached getProduct', url: readUrl(origin, 'getProduct', { slug }), target: READ },
  ]
}

/** Each page as it is and as a browser takes it, compressed. */
export async function hotPages(origin: string): Promise<Hot[]> {
  const pages = { home: '/', listing: '/kitchens', product: `/kitchens/${await someKitchen(origin)}` }
  return Object.entries(pages).flatMap(([name, path]) => [
    { what: `cached HTML, ${name}`, url: origin + path, target: PAGE },
    {
      what: `cached HTML, ${name}, br`,
      url: origin + path,
      headers: { 'accept-encoding': 'br' },
      target: PAGE,
    },
  ])
}

async function someKitchen(origin: string): Promise<string> {
  const { body } = await receive(readUrl(origin, 'listProducts', { category: 'KITCHEN', limit: 1 }))
  return JSON.parse(body.toString()).result.data.items[0].slug
}
