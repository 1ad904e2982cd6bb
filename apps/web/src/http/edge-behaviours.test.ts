import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { appRouter, publicReads } from '@lomash/api'
import { expect, test } from 'vitest'
import { keptPage } from './page-policy.ts'

type Behaviours = { cachedReads: string[]; cachedPages: string[] }

const file = join(import.meta.dirname, '../../../../infra/modules/cdn/behaviours.json')
const { cachedReads, cachedPages } = JSON.parse(readFileSync(file, 'utf8')) as Behaviours

/** As CloudFront reads a path pattern. */
function matches(pattern: string, path: string): boolean {
  const parts = pattern
    .split('*')
    .map((part) => part.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('?', '.'))
  return new RegExp(`^${parts.join('.*')}$`).test(path)
}

const isCached = (patterns: readonly string[], path: string) =>
  patterns.some((pattern) => matches(pattern, path))

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

test('it keeps the pages that everybody sees alike', () => {
  const pages = ['/', '/kitchens', '/kitchens/luna', '/bedrooms', '/sale', '/search', '/packages', '/compare']
  for (const path of pages) {
    expect(keptPage(path, ''), path).not.toBeNull()
    expect(isCached(cachedPages, path), path).toBe(true)
  }
})

test('and no page of an account, nor one with a form or a token', () => {
  for (const path of [
    '/account',
    '/sign-in',
    '/reset-password',
    '/newsletter/confirm',
    '/admin',
    '/checkout',
  ]) {
    expect(isCached(cachedPages, path), path).toBe(false)
  }
})
