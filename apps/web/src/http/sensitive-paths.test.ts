import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { appRouter } from '@lomash/api'
import { expect, test } from 'vitest'
import { formsWith } from './forms.ts'

/** What the firewall counts more strictly than all else, as Terraform reads it. */
const FILE = join(import.meta.dirname, '../../../../infra/modules/waf/sensitive-paths.json')
const { procedures, pages } = JSON.parse(readFileSync(FILE, 'utf8')) as {
  procedures: string[]
  pages: string[]
}

/** Those that take nothing that could be guessed at: the session's cookie says who it is. */
const harmless = [
  'identity.getChallenge',
  'identity.getSession',
  'identity.signOut',
  'account.appointments.listMyBookings',
  'account.endOtherSessions',
  'account.endSession',
  'account.getProfile',
  'account.getSignInMethods',
  'account.listSessions',
  'account.unlinkGoogle',
  'account.updateProfile',
]

test('every procedure of identity and of accounts is on the list, or takes nothing that can be guessed at', () => {
  const ofThem = Object.keys(appRouter._def.procedures).filter((name) => /^(identity|account)\./.test(name))
  expect([...procedures, ...harmless].sort()).toEqual(ofThem.sort())
})

const isCounted = (path: string) => pages.some((page) => path === page || path.startsWith(`${page}/`))
const seenSignedIn = ['/account', '/account/bookings', '/account/sessions']

test('so is every page of theirs', () => {
  const app = join(import.meta.dirname, '../app/(shop)/(account)')
  const shown = globSync('**/page.tsx', { cwd: app }).map((file) => `/${dirname(file)}`)
  expect(shown).toContain('/sign-in/recovery-code')
  expect(shown.filter((path) => !isCounted(path)).sort()).toEqual(seenSignedIn)
})

test('and where their forms are sent', () => {
  const google = {} as Parameters<typeof formsWith>[0]
  const sent = Object.keys(formsWith(google)).filter((path) => !isCounted(path))
  expect(sent.filter((path) => /sign-in|register|password|join|verify|code/.test(path))).toEqual([])
})
