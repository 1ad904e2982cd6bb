import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Context } from './context.ts'
import { toPublicError } from './error-mapping.ts'
import { publicProcedure } from './procedures.ts'
import { consultantProfile, showroomAddress } from './testing/appointment-inputs.ts'
import { type Belongings, everythingKept, somebodyWithEverything } from './testing/belongings.ts'
import { identityStage, openBrowser, openTestApi, PASSWORD, type TestApi } from './testing/index.ts'
import { type AnyRouter, callAt, idFieldsOf, proceduresOf } from './testing/procedures.ts'
import { t } from './trpc.ts'

/** Whose the thing is, and a call that names it (belongings.ts has one of each). */
type Owned = { input: (theirs: Belongings) => object } & (
  | { of: 'customer' | 'staff member' | 'staff' | 'consultant' }
  | { of: 'link'; link: keyof Belongings['links'] }
)

const reason = 'Because I want to'
const dayOf = (instant: string) => instant.slice(0, 10)
const hourFrom = (startsAt: string) => ({
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + 3_600_000).toISOString(),
})

/**
 * Every procedure whose input names a thing has a row. `customer`, `staff member` and `consultant`: the thing is one person's own.
 * `staff`: staff look after it. `link`: whoever holds the link may; it must be good for nothing else. A text: it is nobody's, and why.
 */
const OWNED: Record<string, Owned | string> = {
  'appointments.cancelBooking': {
    of: 'link',
    link: 'manage',
    input: ({ links, bookingVersion: version }) => ({ token: links.manage, version }),
  },
  'appointments.createBooking': {
    of: 'customer',
    input: ({ holdId, contact }) => ({ holdId, contact, idempotencyKey: crypto.randomUUID() }),
  },
  'appointments.getBooking': { of: 'link', link: 'manage', input: ({ links }) => ({ token: links.manage }) },
  'appointments.getHold': { of: 'customer', input: ({ holdId }) => ({ holdId }) },
  'appointments.getOffer': { of: 'link', link: 'offer', input: ({ links }) => ({ token: links.offer }) },
  'appointments.holdSlot':
    'Whoever wants an appointment chooses a showroom and a consultant: the shop shows them to everybody.',
  'appointments.joinWaitlist': 'As holdSlot.',
  'appointments.leaveWaitlist': { of: 'link', link: 'leave', input: ({ links }) => ({ token: links.leave }) },
  'appointments.listSlots': 'As holdSlot.',
  'appointments.rescheduleBooking': {
    of: 'link',
    link: 'manage',
    input: ({ links, bookingVersion: version, freeTime: startsAt }) => ({
      token: links.manage,
      version,
      startsAt,
    }),
  },
  'staff.appointments.blockTime': {
    of: 'consultant',
    input: ({ consultantId, freeTime }) => ({ consultantId, ...hourFrom(freeTime) }),
  },
  'staff.appointments.cancelBooking': {
    of: 'consultant',
    input: ({ bookingId, bookingVersion: version }) => ({ bookingId, version, reason }),
  },
  'staff.appointments.createBooking': {
    of: 'consultant',
    input: ({ consultantId, freeTime: startsAt, contact }) => ({
      type: 'ONLINE',
      kitchen: true,
      consultantId,
      startsAt,
      contact,
    }),
  },
  'staff.appointments.explainSlots': {
    of: 'consultant',
    input: ({ consultantId, freeTime }) => ({
      type: 'ONLINE',
      kitchen: true,
      consultantId,
      date: dayOf(freeTime),
    }),
  },
  'staff.appointments.exportBookings': { of: 'consultant', input: ({ consultantId }) => ({ consultantId }) },
  'staff.appointments.getBooking': { of: 'consultant', input: ({ bookingId }) => ({ bookingId }) },
  'staff.appointments.getCalendar': {
    of: 'consultant',
    input: ({ consultantId, freeTime }) => ({ consultantId, from: dayOf(freeTime), to: dayOf(freeTime) }),
  },
  'staff.appointments.liftBlock': {
    of: 'consultant',
    input: ({ blockId: bookingId }) => ({ bookingId, version: 1 }),
  },
  'staff.appointments.listBookings': { of: 'consultant', input: ({ consultantId }) => ({ consultantId }) },
  'staff.appointments.listConsultants': { of: 'consultant', input: ({ showroomId }) => ({ showroomId }) },
  'staff.appointments.moveBooking': {
    of: 'consultant',
    input: ({ bookingId, bookingVersion: version, freeTime: startsAt }) => ({ bookingId, version, startsAt }),
  },
  'staff.appointments.previewShowroomTimes': {
    of: 'staff',
    input: ({ showroomId }) => ({ showroomId, hours: [], exceptions: [] }),
  },
  'staff.appointments.previewWorkingTimes': {
    of: 'consultant',
    input: ({ consultantId }) => ({ consultantId, hours: [], exceptions: [] }),
  },
  'staff.appointments.saveConsultant': {
    of: 'staff',
    input: (theirs) => ({ ...consultantProfile(theirs), consultantId: theirs.consultantId, version: 1 }),
  },
  'staff.appointments.saveShowroom': {
    of: 'staff',
    input: (theirs) => ({ ...showroomAddress(theirs), showroomId: theirs.showroomId, version: 1 }),
  },
  'staff.appointments.saveWorkingTimes': {
    of: 'consultant',
    input: ({ consultantId }) => ({ consultantId, version: 1, hours: [], exceptions: [] }),
  },
  'staff.appointments.setNotes': {
    of: 'consultant',
    input: ({ bookingId, bookingVersion: version }) => ({ bookingId, version, notes: 'Mine' }),
  },
  'staff.appointments.setOutcome': {
    of: 'consultant',
    input: ({ pastBookingId: bookingId }) => ({ bookingId, version: 1, outcome: 'COMPLETED' }),
  },
  'customers.confirmNewsletter': {
    of: 'link',
    link: 'confirm',
    input: ({ links }) => ({ token: links.confirm }),
  },
  'customers.unsubscribeNewsletter': {
    of: 'link',
    link: 'unsubscribe',
    input: ({ links }) => ({ token: links.unsubscribe }),
  },
  'identity.verifyEmail': {
    of: 'link',
    link: 'verify',
    input: ({ links }) => ({ token: links.verify, password: PASSWORD }),
  },
  'identity.resetPassword': {
    of: 'link',
    link: 'reset',
    input: ({ links }) => ({ token: links.reset, password: `${PASSWORD} too` }),
  },
  'identity.acceptInvitation': {
    of: 'link',
    link: 'join',
    input: ({ links }) => ({ token: links.join, name: 'Mine', password: PASSWORD }),
  },
  'identity.getInvitation': { of: 'link', link: 'join', input: ({ links }) => ({ token: links.join }) },
  'account.endSession': { of: 'customer', input: ({ sessionId }) => ({ sessionId }) },
  'staff.developer.listApiTokens': { of: 'staff member', input: ({ userId }) => ({ userId }) },
  'staff.developer.revokeApiToken': { of: 'staff member', input: ({ tokenId }) => ({ tokenId }) },
  'staff.identity.deleteView': { of: 'staff member', input: ({ viewId }) => ({ viewId }) },
  'staff.identity.endStaffSessions': { of: 'staff', input: ({ userId }) => ({ userId, reason }) },
  'staff.identity.getStaffMember': { of: 'staff', input: ({ userId }) => ({ userId }) },
  'staff.identity.listStaffSessions': { of: 'staff', input: ({ userId }) => ({ userId }) },
  'staff.identity.resetSecondFactor': { of: 'staff', input: ({ userId }) => ({ userId, reason }) },
  'staff.identity.revokeInvitation': { of: 'staff', input: ({ invitationId }) => ({ invitationId }) },
  'staff.identity.saveView': {
    of: 'staff member',
    input: ({ viewId }) => ({ viewId, page: '/admin/jobs', name: 'Mine', query: '' }),
  },
  'staff.identity.setStaffStatus': {
    of: 'staff',
    input: ({ userId }) => ({ userId, version: 1, status: 'DEACTIVATED', reason }),
  },
  'staff.identity.updateStaff': {
    of: 'staff',
    input: ({ userId }) => ({ userId, version: 1, name: 'Mine', role: 'CONSULTANT' }),
  },
  'staff.platform.discardJob': { of: 'staff', input: ({ waitingJobId: jobId }) => ({ jobId, reason }) },
  'staff.platform.getJob': { of: 'staff', input: ({ jobId }) => ({ jobId }) },
  'staff.platform.replayJob': {
    of: 'staff',
    input: ({ doneJobId: jobId }) => ({ jobId, replaysSeen: 0, reason }),
  },
  'staff.platform.retryJob': { of: 'staff', input: ({ jobId }) => ({ jobId }) },
  'staff.platform.listAuditEntries': { of: 'staff', input: ({ userId }) => ({ targetId: userId }) },
}

const VICTIMS = {
  customer: 'CUSTOMER',
  link: 'CUSTOMER',
  consultant: 'CONSULTANT',
  staff: 'EDITOR',
  'staff member': 'ADMIN',
} as const

let api: TestApi
let stage: ReturnType<typeof identityStage>
let strangers: Record<Exclude<Owned['of'], 'link'>, Context[]>
let owner: Context
let victim: Belongings

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-26T10:00:00Z') })
  stage = identityStage(api)
  owner = (await somebodyWithEverything(api, stage, 'OWNER')).context
  const nobody = openBrowser(api).context
  const customer = (await somebodyWithEverything(api, stage, 'CUSTOMER')).context
  const colleague = (await somebodyWithEverything(api, stage, 'CONSULTANT')).context
  const equal = (await somebodyWithEverything(api, stage, 'ADMIN')).context
  strangers = {
    customer: [nobody, customer, owner],
    'staff member': [nobody, customer, colleague, equal],
    consultant: [nobody, customer, colleague],
    staff: [nobody, customer],
  }
})
afterAll(() => api.close())

const rows = Object.entries(OWNED).flatMap(([path, row]) =>
  typeof row === 'string' ? [] : [{ path, ...row }],
)
const personal = rows.filter((row) => row.of !== 'link')
const links = rows.filter((row) => row.of === 'link')

/** What of the victim stands in an answer. */
const shown = (answer: unknown) => {
  const { userId, email, name, sessionId, tokenId, viewId, invitationId, jobId, consultantId, bookingId } =
    victim
  const told = JSON.stringify(answer) ?? ''
  const own = [userId, email, name, sessionId, tokenId, viewId, invitationId, jobId]
  const theirs = [...own, consultantId, bookingId]
  return theirs.filter((each) => told.includes(each))
}
const answerTo = (context: Context, path: string, input: object) =>
  callAt(context, path, input).catch(toPublicError)
const kept = () => everythingKept(api, [victim])

describe.each(personal)('$path', ({ path, of, input }) => {
  beforeEach(async () => {
    victim = await somebodyWithEverything(api, stage, VICTIMS[of])
    if (of !== 'staff') return
    const renamed = { userId: victim.userId, version: 1, name: `${victim.name}!`, role: 'EDITOR' }
    await callAt(owner, 'staff.identity.updateStaff', renamed)
    await api.database.primary.user.update({ where: { id: victim.userId }, data: { version: 1 } })
  })

  test('gives a stranger nothing of another’s and changes nothing, whatever id they know', async () => {
    const before = await kept()
    for (const stranger of strangers[of as keyof typeof strangers])
      expect(shown(await answerTo(stranger, path, input(victim)))).toEqual([])
    expect(await kept()).toEqual(before)
  })

  test('does show or change it for who may: the call is a true one', async () => {
    const before = JSON.stringify(await kept())
    const answer = await callAt(of === 'staff' ? owner : victim.context, path, input(victim))
    const hasChanged = JSON.stringify(await kept()) !== before
    expect(hasChanged || shown(answer).length > 0).toBe(true)
  })
})

describe.each(links)('$path', ({ path, link, input }) => {
  test('takes no other link that was sent to the same person', async () => {
    victim = await somebodyWithEverything(api, stage, 'CUSTOMER')
    const before = await kept()
    for (const [other, token] of Object.entries(victim.links)) {
      if (other === link) continue
      const links = { ...victim.links, [link]: token }
      expect(await answerTo(openBrowser(api).context, path, input({ ...victim, links }))).toMatchObject({
        code: 'LINK_INVALID',
      })
    }
    expect(await kept()).toEqual(before)
  })
})

/** The procedures that name a thing and have no row, in words. */
function undeclared(table: typeof OWNED, router?: AnyRouter): string[] {
  const naming = proceduresOf(router).filter((procedure) => idFieldsOf(procedure).length > 0)
  const gone = Object.keys(table).filter((path) => !naming.some((each) => each.path === path))
  return [
    ...gone.map((path) => `${path} is in OWNED and no such procedure takes an id: take its row away`),
    ...naming
      .filter(({ path }) => table[path] === undefined)
      .map((procedure) => {
        const fields = idFieldsOf(procedure).join(', ')
        return `${procedure.path} takes ${fields} and has no row in OWNED (${import.meta.filename}): say whose it is and give a call that names it, like '${procedure.path}': { of: 'staff', input: ({ ${fields} }) => ({ ${fields} }) },`
      }),
  ]
}

describe('the walk', () => {
  test('knows every procedure whose input names a thing', () => {
    expect(undeclared(OWNED)).toEqual([])
  })

  test('finds one that nobody declared, however deep the id lies, and says what to write', () => {
    const input = z.object({ order: z.object({ lines: z.array(z.object({ productId: z.uuid() })) }) })
    const router = t.router({ buy: publicProcedure.input(input).mutation(() => 'bought') })
    expect(undeclared({}, router)).toEqual([
      expect.stringMatching(/^buy takes productId and has no row in OWNED .*'buy': \{ of: 'staff', input:/),
    ])
  })
})
