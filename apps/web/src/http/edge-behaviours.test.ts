import { appRouter, publicReads } from '@lomash/api'
import { describe, expect, test } from 'vitest'
import { formsWith } from './forms.ts'
import { keptPage } from './page-policy.ts'
import { behaviours, isCached } from './testing/cloudfront-behaviours.ts'

const { cachedReads, cachedPages } = behaviours
const procedures = Object.keys(appRouter._def.procedures)

test('CloudFront keeps every public read', () => {
  const passedThrough = [...publicReads.keys()].filter((name) => !isCached(cachedReads, `/api/trpc/${name}`))
  expect(passedThrough).toEqual([])
})

test('and nothing that is for one visitor only: it gets no cookie there, and could not be posted to', () => {
  const personal = procedures.filter(
    (name) => isCached(cachedReads, `/api/trpc/${name}`) && !publicReads.has(name),
  )
  expect(personal).toEqual([])
})

describe('it keeps the page that everybody sees alike', () => {
  test.each([
    '/',
    '/kitchens',
    '/kitchens/luna',
    '/bedrooms',
    '/bedrooms/luna',
    '/sale',
    '/search',
    '/packages',
    '/compare',
    '/recently-viewed',
    '/book',
    '/showrooms',
    '/showrooms/leeds',
  ])('%s', (path) => {
    expect(keptPage(path, '')).not.toBeNull()
    expect(isCached(cachedPages, path)).toBe(true)
  })
})

test.each([
  '/book/rooms',
  '/book/time',
  '/book/details',
  '/appointments/manage',
  '/appointments/manage/appointment.ics',
  '/appointments/offer',
  '/appointments/waitlist',
  '/account',
  '/account/bookings',
  '/sign-in',
  '/reset-password',
  '/newsletter/confirm',
  '/admin',
  '/admin/appointments/bookings.csv',
  '/checkout',
  '/bookings',
  '/showrooms-of-ours',
])('it passes %s through, which is made for whoever asks', (path) => {
  expect(isCached(cachedPages, path)).toBe(false)
})

test('no form is sent to what it keeps, where it takes nothing but reads', () => {
  const google = {} as Parameters<typeof formsWith>[0]
  const paths = Object.keys(formsWith(google))
  expect(paths).toContain('/sign-in/google')
  expect(paths.filter((path) => isCached([...cachedReads, ...cachedPages], path))).toEqual([])
})
