import type { CacheEntry, Tag } from './cache-entry.ts'

/**
 * The cache policy, whole: every entry's key, life, tags, what a CDN may do with it, and which events end it. No key,
 * TTL, tag or Cache-Control is written anywhere else. manifest.test.ts compares it with shared/product.md.
 */

const named = (name: string) => name as Tag

/** What values depend on. Values made before an event that names one of their tags are never answered after it. */
export const tag = {
  products: named('products'),
  product: (slug: string) => named(`product:${slug}`),
  sales: named('sales'),
  categories: named('categories'),
  packages: named('packages'),
  posts: named('posts'),
  post: (slug: string) => named(`post:${slug}`),
  page: (slug: string) => named(`page:${slug}`),
  showrooms: named('showrooms'),
  consultants: named('consultants'),
  slots: (consultantId: string, date: string) => named(`slots:${consultantId}:${date}`),
}

/**
 * The tag that every event renews which renews this one; null: there is none. So what was told of the one is told of the
 * other, and a tag that Redis forgot can be given the family's position.
 */
export function familyOf(member: Tag): Tag | null {
  if (member.startsWith('product:')) return tag.products
  return member.startsWith('post:') ? tag.posts : null
}

const product = ({ slug }: { slug: string }) => [tag.products, tag.product(slug)]
const post = ({ slug }: { slug: string }) => [tag.posts, tag.post(slug)]
const booking = ({ consultantId, date }: { consultantId: string; date: string }) => [
  tag.slots(consultantId, date),
]

/** What happens in the business, and which tags it ends. */
export const events = {
  'product created': product,
  'product updated': product,
  'product deleted': product,
  'sale changed': () => [tag.sales],
  'category updated': () => [tag.categories],
  'package updated': () => [tag.packages],
  'blog published': post,
  'blog updated': post,
  'page published': ({ slug }: { slug: string }) => [tag.page(slug)],
  'showroom updated': () => [tag.showrooms],
  'consultant updated': () => [tag.consultants],
  'booking created': booking,
  'booking cancelled': booking,
  'booking held': booking,
  'booking moved': booking,
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Lists, facets and details follow each other within a minute, in Redis and at the edge. */
const briefly = { ttlSeconds: MINUTE, graceSeconds: MINUTE, sharedSeconds: MINUTE }

function entry<Subject>(definition: CacheEntry<Subject>): CacheEntry<Subject> {
  return definition
}

export const manifest = {
  productList: entry({
    pattern: 'product:list:{hash}',
    holds: { answerOf: 'catalogue.listProducts' },
    ...briefly,
    lane: 'data',
    key: ({ hash }: { hash: string }) => `product:list:${hash}`,
    tags: () => [tag.products, tag.sales],
  }),
  productFacets: entry({
    pattern: 'product:facets:{hash}',
    holds: { answerOf: 'catalogue.listFacets' },
    ...briefly,
    lane: 'counts',
    key: ({ hash }: { hash: string }) => `product:facets:${hash}`,
    tags: () => [tag.products, tag.sales],
  }),
  productCards: entry({
    pattern: 'product:cards:{hash}',
    holds: { answerOf: 'catalogue.listCards' },
    ...briefly,
    lane: 'data',
    key: ({ hash }: { hash: string }) => `product:cards:${hash}`,
    tags: () => [tag.products, tag.sales],
  }),
  productDetail: entry({
    pattern: 'product:detail:{id}',
    holds: { answerOf: 'catalogue.getProduct' },
    ttlSeconds: 5 * MINUTE,
    graceSeconds: MINUTE,
    sharedSeconds: MINUTE,
    lane: 'details',
    // Shoppers know a product by its slug.
    key: ({ slug }: { slug: string }) => `product:detail:${slug}`,
    tags: ({ slug }) => [tag.product(slug), tag.sales],
  }),
  categoryList: entry({
    pattern: 'category:list',
    holds: { answerOf: 'catalogue.listCategories' },
    ttlSeconds: 10 * MINUTE,
    graceSeconds: MINUTE,
    sharedSeconds: MINUTE,
    lane: 'data',
    key: () => 'category:list',
    // It counts each category's products.
    tags: () => [tag.categories, tag.products],
  }),
  saleList: entry({
    pattern: 'sale:list',
    holds: { answerOf: 'catalogue.listSales' },
    ...briefly,
    lane: 'data',
    key: () => 'sale:list',
    tags: () => [tag.sales, tag.categories],
  }),
  packageList: entry({
    pattern: 'package:list:{category}',
    holds: { answerOf: 'catalogue.listPackages' },
    ttlSeconds: 5 * MINUTE,
    graceSeconds: MINUTE,
    sharedSeconds: MINUTE,
    lane: 'data',
    key: ({ category }: { category: string }) => `package:list:${category}`,
    tags: () => [tag.packages],
  }),
  /** What pricing a list needs to know: sales, sale sets, how much there is. Read by other loads, sent to nobody. */
  priceContext: entry({
    pattern: 'price:context',
    holds: 'context',
    ttlSeconds: MINUTE,
    // What is made from it lives on for a while itself.
    graceSeconds: 0,
    sharedSeconds: null,
    lane: 'context',
    key: () => 'price:context',
    tags: () => [tag.products, tag.sales],
  }),
  /** The names of everything that can be filtered by, in their order. */
  facetLabels: entry({
    pattern: 'facet:labels:{category}',
    holds: 'context',
    ttlSeconds: MINUTE,
    graceSeconds: 0,
    sharedSeconds: null,
    lane: 'context',
    key: ({ category }: { category: string }) => `facet:labels:${category}`,
    tags: () => [tag.products, tag.categories],
  }),
  postList: entry({
    pattern: 'blog:list:{hash}',
    holds: { answerOf: 'content.listPosts' },
    ttlSeconds: 5 * MINUTE,
    graceSeconds: MINUTE,
    sharedSeconds: MINUTE,
    lane: 'data',
    key: ({ hash }: { hash: string }) => `blog:list:${hash}`,
    tags: () => [tag.posts],
  }),
  postDetail: entry({
    pattern: 'blog:detail:{slug}',
    holds: { answerOf: 'content.getPost' },
    ttlSeconds: 10 * MINUTE,
    graceSeconds: MINUTE,
    sharedSeconds: MINUTE,
    lane: 'data',
    key: ({ slug }: { slug: string }) => `blog:detail:${slug}`,
    tags: ({ slug }) => [tag.post(slug)],
  }),
  contentPage: entry({
    pattern: 'page:{slug}',
    holds: { answerOf: 'content.getPage' },
    ttlSeconds: HOUR,
    graceSeconds: MINUTE,
    sharedSeconds: MINUTE,
    lane: 'data',
    key: ({ slug }: { slug: string }) => `page:${slug}`,
    tags: ({ slug }) => [tag.page(slug)],
  }),
  showroomList: entry({
    pattern: 'showroom:list',
    holds: { answerOf: 'appointments.listShowrooms' },
    ttlSeconds: HOUR,
    graceSeconds: MINUTE,
    sharedSeconds: MINUTE,
    lane: 'data',
    key: () => 'showroom:list',
    tags: () => [tag.showrooms],
  }),
  showroomDetail: entry({
    pattern: 'showroom:detail:{slug}',
    holds: { answerOf: 'appointments.getShowroom' },
    ttlSeconds: HOUR,
    graceSeconds: MINUTE,
    sharedSeconds: MINUTE,
    lane: 'data',
    key: ({ slug }: { slug: string }) => `showroom:detail:${slug}`,
    tags: () => [tag.showrooms, tag.consultants],
  }),
  /** Who works where and when: what availability is computed from beside holds and bookings. */
  appointmentRoster: entry({
    pattern: 'appointment:roster',
    holds: 'context',
    ttlSeconds: 5 * MINUTE,
    graceSeconds: 0,
    sharedSeconds: null,
    lane: 'context',
    key: () => 'appointment:roster',
    tags: () => [tag.showrooms, tag.consultants],
  }),
  slotAvailability: entry({
    pattern: 'slot:availability:{consultantId}:{date}',
    // What is held and booked, of which appointments.listSlots makes its answers: whatever is asked for, from the same values.
    holds: 'context',
    ttlSeconds: 30,
    // An old answer would offer what is taken.
    graceSeconds: 0,
    sharedSeconds: null,
    lane: 'context',
    key: ({ consultantId, date }: { consultantId: string; date: string }) =>
      `slot:availability:${consultantId}:${date}`,
    tags: ({ consultantId, date }) => [tag.slots(consultantId, date)],
  }),
  /** Not a copy but the thing itself: kept in the state Redis, and ended by deleting it. */
  session: entry({
    pattern: 'session:{sessionId}',
    holds: 'session',
    ttlSeconds: 7 * DAY,
    graceSeconds: 0,
    sharedSeconds: null,
    lane: 'data',
    key: ({ sessionId }: { sessionId: string }) => `session:${sessionId}`,
    tags: () => [],
  }),
  /** What only we know of a sign-in that Google is asked about: in the state Redis, and read once. */
  googleAttempt: entry({
    pattern: 'google-sign-in:{id}',
    holds: 'attempt',
    ttlSeconds: 10 * MINUTE,
    graceSeconds: 0,
    sharedSeconds: null,
    lane: 'data',
    key: ({ id }: { id: string }) => `google-sign-in:${id}`,
    tags: () => [],
  }),
  /** The finished HTML of a page that everybody sees alike, of one build of the storefront. */
  page: entry({
    pattern: 'html:{build}:{url}',
    holds: 'page',
    ttlSeconds: MINUTE,
    graceSeconds: 10 * MINUTE,
    sharedSeconds: MINUTE,
    lane: 'page',
    key: ({ build, url }: { build: string; url: string; tags: readonly Tag[] }) => `html:${build}:${url}`,
    tags: ({ tags }) => tags,
  }),
}
