import type { CategoryCode } from './catalogue-types'

const CATEGORY_PATHS = { KITCHEN: '/kitchens', BEDROOM: '/bedrooms' } as const satisfies Record<
  CategoryCode,
  string
>

export function categoryPath(category: CategoryCode): string {
  return CATEGORY_PATHS[category]
}

export function productPath(product: { category: CategoryCode; slug: string }, colour?: string): string {
  const path = `${categoryPath(product.category)}/${product.slug}`
  return colour ? `${path}?colour=${colour}` : path
}

export function comparePath(slugs: readonly string[]): string {
  return slugs.length === 0 ? '/compare' : `/compare?products=${slugs.join(',')}`
}

/** The steps to an appointment, in their order. */
export const BOOK_PATHS = {
  type: '/book',
  rooms: '/book/rooms',
  time: '/book/time',
  details: '/book/details',
} as const

/** What links in mails about a booking lead to, and its file for calendars. */
export const MANAGE_PATH = '/appointments/manage'
export const CALENDAR_FILE_PATH = '/appointments/manage/appointment.ics'

/** What links in mails about the waitlist lead to. */
export const OFFER_PATH = '/appointments/offer'
export const LEAVE_WAITLIST_PATH = '/appointments/waitlist'

/** To an appointment about a kitchen or a bedroom. */
export function bookPathFor(category: CategoryCode): string {
  return `${BOOK_PATHS.type}?${category === 'KITCHEN' ? 'kitchen' : 'bedroom'}=1`
}

export const SHOWROOMS_PATH = '/showrooms'
/** Where the finder's form is sent: the CDN keeps the page itself, so it takes nothing that is sent to that. */
export const FIND_SHOWROOM_PATH = '/find-showroom'

export function showroomPath(slug: string): string {
  return `${SHOWROOMS_PATH}/${slug}`
}

/** To a visit in that showroom. */
export function bookVisitPath(slug: string): string {
  return `/book?type=SHOWROOM&showroom=${slug}`
}
