import type { Role } from '@lomash/db'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Context } from './context.ts'
import { tokenScope } from './identity/api-tokens/api-token.schema.ts'
import { PERMISSIONS, type Permission } from './identity/permissions.ts'
import { idOf } from './identity/sessions.ts'
import { publicProcedure, staffProcedure } from './procedures.ts'
import { codeOf, errorOf, identityStage, openBrowser, openTestApi, type TestApi } from './testing/index.ts'
import { type AnyRouter, callAt, proceduresOf } from './testing/procedures.ts'
import { t } from './trpc.ts'

/** Who may call what. Every procedure has a row, written by hand: it says what is meant, not what is built. */
const AUTHORITY: Record<string, 'anyone' | 'signed-in' | Permission> = {
  'appointments.cancelBooking': 'anyone',
  'appointments.createBooking': 'anyone',
  'appointments.findShowrooms': 'anyone',
  'appointments.getBooking': 'anyone',
  'appointments.getHold': 'anyone',
  'appointments.getOffer': 'anyone',
  'appointments.getShowroom': 'anyone',
  'appointments.holdSlot': 'anyone',
  'appointments.joinWaitlist': 'anyone',
  'appointments.leaveWaitlist': 'anyone',
  'appointments.listShowrooms': 'anyone',
  'appointments.listSlots': 'anyone',
  'appointments.rescheduleBooking': 'anyone',

  'catalogue.getProduct': 'anyone',
  'catalogue.listCards': 'anyone',
  'catalogue.listCategories': 'anyone',
  'catalogue.listFacets': 'anyone',
  'catalogue.listPackages': 'anyone',
  'catalogue.listProducts': 'anyone',
  'catalogue.listSales': 'anyone',

  'customers.confirmNewsletter': 'anyone',
  'customers.subscribeNewsletter': 'anyone',
  'customers.unsubscribeNewsletter': 'anyone',

  'identity.acceptInvitation': 'anyone',
  'identity.getChallenge': 'anyone',
  'identity.getInvitation': 'anyone',
  'identity.getSession': 'anyone',
  'identity.register': 'anyone',
  'identity.requestPasswordReset': 'anyone',
  'identity.resetPassword': 'anyone',
  'identity.setUpSecondFactor': 'anyone',
  'identity.showCode': 'anyone',
  'identity.showRecoveryCode': 'anyone',
  'identity.signIn': 'anyone',
  'identity.signOut': 'anyone',
  'identity.verifyEmail': 'anyone',

  'account.appointments.listMyBookings': 'signed-in',
  'account.changePassword': 'signed-in',
  'account.endOtherSessions': 'signed-in',
  'account.endSession': 'signed-in',
  'account.getProfile': 'signed-in',
  'account.getSignInMethods': 'signed-in',
  'account.listSessions': 'signed-in',
  'account.unlinkGoogle': 'signed-in',
  'account.updateProfile': 'signed-in',

  'staff.appointments.blockTime': 'appointments:write',
  'staff.appointments.cancelBooking': 'appointments:write',
  'staff.appointments.createBooking': 'appointments:write',
  'staff.appointments.explainSlots': 'appointments:read',
  'staff.appointments.exportBookings': 'appointments:read',
  'staff.appointments.getBooking': 'appointments:read',
  'staff.appointments.getCalendar': 'appointments:read',
  'staff.appointments.liftBlock': 'appointments:write',
  'staff.appointments.listBookings': 'appointments:read',
  'staff.appointments.listConsultantAccounts': 'showrooms:write',
  'staff.appointments.listConsultants': 'appointments:read',
  'staff.appointments.listShowrooms': 'appointments:read',
  'staff.appointments.listTeamInboxes': 'showrooms:write',
  'staff.appointments.moveBooking': 'appointments:write',
  'staff.appointments.previewShowroomTimes': 'showrooms:write',
  'staff.appointments.previewWorkingTimes': 'appointments:read',
  'staff.appointments.saveConsultant': 'showrooms:write',
  'staff.appointments.saveShowroom': 'showrooms:write',
  'staff.appointments.saveWorkingTimes': 'appointments:write',
  'staff.appointments.setNotes': 'appointments:write',
  'staff.appointments.setOutcome': 'appointments:write',
  'staff.appointments.setTeamInbox': 'showrooms:write',

  'staff.developer.createApiToken': 'developer:use',
  'staff.developer.listApiTokens': 'admin:use',
  'staff.developer.revokeApiToken': 'admin:use',

  'staff.identity.deleteView': 'admin:use',
  'staff.identity.endStaffSessions': 'staff:write',
  'staff.identity.getStaffMember': 'staff:read',
  'staff.identity.inviteStaff': 'staff:write',
  'staff.identity.listInvitations': 'staff:read',
  'staff.identity.listSavedViews': 'admin:use',
  'staff.identity.listStaff': 'staff:read',
  'staff.identity.listStaffSessions': 'staff:read',
  'staff.identity.renewRecoveryCodes': 'admin:use',
  'staff.identity.replaceSecondFactor': 'admin:use',
  'staff.identity.resetSecondFactor': 'staff:write',
  'staff.identity.revokeInvitation': 'staff:write',
  'staff.identity.saveView': 'admin:use',
  'staff.identity.setStaffStatus': 'staff:write',
  'staff.identity.updateStaff': 'staff:write',

  'staff.platform.discardJob': 'jobs:write',
  'staff.platform.getJob': 'jobs:read',
  'staff.platform.jobHistory': 'jobs:read',
  'staff.platform.listAuditEntries': 'audit:read',
  'staff.platform.listJobs': 'jobs:read',
  'staff.platform.listQueues': 'jobs:read',
  'staff.platform.pauseQueue': 'jobs:write',
  'staff.platform.replayJob': 'jobs:write',
  'staff.platform.resumeQueue': 'jobs:write',
  'staff.platform.retryDeadJobs': 'jobs:write',
  'staff.platform.retryJob': 'jobs:write',
}

type Table = typeof AUTHORITY
type Caller = { name: string; context: Context; role: Role | null; scopes?: readonly Permission[] }

const ROLES = ['OWNER', 'ADMIN', 'EDITOR', 'CONSULTANT', 'CUSTOMER'] as const
/** No procedure takes it, so who is let in changes nothing and is told so: authority is asked first. */
const NO_INPUT = 42
const LET_IN = 'VALIDATION_ERROR'

let api: TestApi
const callers: Caller[] = []

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-26T10:00:00Z') })
  const stage = identityStage(api)
  const nobody = openBrowser(api).context
  callers.push({ name: 'nobody', context: nobody, role: null })
  for (const role of ROLES) {
    const { context } = (await stage.staff(role)).browser
    callers.push({ name: role, context, role })
  }
  const { userId } = await stage.staff('OWNER', 'A developer')
  const expiresAt = new Date('2027-01-01T00:00:00Z')
  const kinds = [
    ...tokenScope.options.map((scope) => [scope]),
    [...tokenScope.options],
    Object.keys(PERMISSIONS),
  ]
  for (const scopes of kinds)
    callers.push(await tokenCaller(userId, scopes as Permission[], expiresAt, nobody))
})
afterAll(() => api.close())

/** As if somebody had written the token into the database: what it may carry does not hang on how it was made. */
async function tokenCaller(userId: string, scopes: Permission[], expiresAt: Date, nobody: Context) {
  const bearer = `lwt_${crypto.randomUUID().replaceAll('-', '')}${'x'.repeat(11)}`
  const tokenHash = idOf(bearer)
  await api.database.primary.apiToken.create({ data: { userId, name: 'CI', tokenHash, scopes, expiresAt } })
  const carried = scopes.filter((scope) => tokenScope.options.some((each) => each === scope))
  return { name: `a token of ${scopes}`, context: { ...nobody, bearer }, role: null, scopes: carried }
}

/** What a call of somebody has to come to. */
function expected(authority: Table[string], { role, scopes }: Caller): string {
  if (authority === 'anyone') return LET_IN
  if (scopes) return authority !== 'signed-in' && scopes.includes(authority) ? LET_IN : 'FORBIDDEN'
  if (role === null) return 'UNAUTHENTICATED'
  if (authority === 'signed-in') return LET_IN
  return (PERMISSIONS[authority] as readonly Role[]).includes(role) ? LET_IN : 'FORBIDDEN'
}

/** Calls everything as everybody; what is not as the table says, in words. */
async function walk(table: Table, router?: AnyRouter): Promise<string[]> {
  const procedures = proceduresOf(router)
  const wrong = Object.keys(table)
    .filter((path) => !procedures.some((each) => each.path === path))
    .map((path) => `${path} is in AUTHORITY and in no router: take its row away`)
  for (const { path, permission, inputs } of procedures) {
    const authority = table[path]
    if (authority === undefined) {
      wrong.push(
        `${path} has no row in AUTHORITY (${import.meta.filename}): say who may call it, as '${path}': '${permission ?? 'anyone or signed-in'}',`,
      )
      continue
    }
    const meant = authority === 'anyone' || authority === 'signed-in' ? undefined : authority
    if (permission !== meant) wrong.push(`${path} asks for ${permission}, and AUTHORITY says ${authority}`)
    if (inputs.every((input) => input.safeParse(NO_INPUT).success))
      wrong.push(`${path} takes any input: give it a schema that refuses what it has no use for`)
    for (const caller of callers) {
      const code = await codeOf(callAt(caller.context, path, NO_INPUT, router))
      const wanted = expected(authority, caller)
      if (code !== wanted) wrong.push(`${path} called by ${caller.name} comes to ${code}, not to ${wanted}`)
    }
  }
  return wrong
}

test('every procedure lets in whom its row in AUTHORITY names and nobody else, before it looks at the input', async () => {
  expect(await walk(AUTHORITY)).toEqual([])
})

test('no procedure takes text that PostgreSQL cannot keep: nobody’s field comes to a 500 for it', async () => {
  const owner = callers.find(({ role }) => role === 'OWNER')
  const taken = []
  for (const { path } of proceduresOf())
    for (const text of ['a\0b', 'a\ud83d']) {
      const { code, fields } = await errorOf(callAt(owner?.context as Context, path, { deep: [{ text }] }))
      if (code !== 'VALIDATION_ERROR' || !fields?.['deep.0.text']) taken.push(path)
    }
  expect(taken).toEqual([])
})

test('what is under `staff` asks for a permission, what is under `account` for a session, the rest for nothing', () => {
  for (const [path, authority] of Object.entries(AUTHORITY)) {
    const kind = authority === 'anyone' || authority === 'signed-in' ? authority : 'permission'
    const room = path.split('.')[0] ?? ''
    expect([path, kind]).toEqual([path, { staff: 'permission', account: 'signed-in' }[room] ?? 'anyone'])
  }
})

describe('this walk finds', () => {
  const input = z.object({})
  const open = publicProcedure.input(input).query(() => 'open')
  const staff = staffProcedure('jobs:read')
    .input(input)
    .query(() => 'staff')

  test('a procedure that nobody declared, and says what to write', async () => {
    const [message] = await walk({}, t.router({ jobs: t.router({ list: staff }) }))
    expect(message).toMatch(/^jobs\.list has no row in AUTHORITY .*'jobs\.list': 'jobs:read',$/)
  })

  test('one that is open where it should not be, to each who gets in', async () => {
    const wrong = await walk({ list: 'signed-in' }, t.router({ list: open }))
    expect(wrong).toContain('list called by nobody comes to VALIDATION_ERROR, not to UNAUTHENTICATED')
  })

  test('one that asks for another permission than it should', async () => {
    const wrong = await walk({ list: 'catalogue:read' }, t.router({ list: staff }))
    expect(wrong).toContain('list asks for jobs:read, and AUTHORITY says catalogue:read')
    expect(wrong).toContain('list called by EDITOR comes to FORBIDDEN, not to VALIDATION_ERROR')
  })

  test('one that looks at the input before it knows who asks', async () => {
    const late = t.procedure
      .input(input)
      .concat(staffProcedure('jobs:read'))
      .query(() => 'late')
    const wrong = await walk({ list: 'jobs:read' }, t.router({ list: late }))
    expect(wrong).toContain('list called by nobody comes to VALIDATION_ERROR, not to UNAUTHENTICATED')
  })

  test('a row of a procedure that is gone', async () => {
    expect(await walk({ gone: 'anyone' }, t.router({}))).toEqual([
      'gone is in AUTHORITY and in no router: take its row away',
    ])
  })
})
