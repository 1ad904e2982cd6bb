import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { appRouter, publicReads } from '@lomash/api'
import { expect, test } from 'vitest'
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

/** Every page there is, with something in the place of what changes. */
const pages = globSync('**/page.tsx', { cwd: join(import.meta.dirname, '../app') })
  .map((file) => `/${dirname(file)}`.replaceAll(/\/\([^)]*\)/g, '').replaceAll(/\[[^\]]*\]/g, 'leeds'))
  .map((path) => (path === '' || path === '/.' ? '/' : path))

/** Kept by us, and seldom asked for; a form is sent to some of them. */
const ours = /^\/newsletter/

test('it keeps the pages that we keep for everybody, and no other', () => {
  const kept = pages.filter((path) => keptPage(path, '') !== null && !ours.test(path))
  expect(kept).toEqual(
    expect.arrayContaining(['/', '/kitchens', '/kitchens/leeds', '/book', '/showrooms', '/showrooms/leeds']),
  )
  expect(pages.filter((path) => isCached(cachedPages, path)).sort()).toEqual(kept.sort())
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
