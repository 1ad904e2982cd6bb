import { expect, test } from 'vitest'
import { adminPagesFor, currentPage, inGroups } from './admin-navigation.ts'

const labels = (permissions: string[]) => adminPagesFor(permissions).map(({ label }) => label)

test('somebody is shown the pages that they may open, and no group without one', () => {
  expect(labels([])).toEqual([])
  expect(labels(['admin:use'])).toEqual(['Start', 'Your profile'])
  expect(labels(['admin:use', 'staff:read', 'audit:read'])).toContain('Audit log')
  expect(inGroups(adminPagesFor(['admin:use'])).map(({ group }) => group)).toEqual(['Overview', 'You'])
})

test.each([
  ['/admin', '/admin'],
  ['/admin/staff', '/admin/staff'],
  ['/admin/staff/0198', '/admin/staff'],
  ['/admin/staffing', undefined],
  ['/admin/nowhere', undefined],
])('on %s the page that is marked is %s', (path, href) => {
  expect(currentPage(adminPagesFor(['admin:use', 'staff:read']), path)?.href).toBe(href)
})
