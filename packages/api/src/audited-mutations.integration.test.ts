import { afterAll, beforeAll, expect, test } from 'vitest'
import type { appRouter } from './root.ts'
import { consultantProfile, showroomAddress } from './testing/appointment-inputs.ts'
import { type Belongings, somebodyWithEverything } from './testing/belongings.ts'
import { identityStage, openTestApi, type TestApi } from './testing/index.ts'
import { callAt, proceduresOf } from './testing/procedures.ts'

type Declared<Kind extends string, Input> = { _def: { type: Kind; $types: { input: Input } } }

/** The mutations of a router by their paths, with what each takes. */
type Mutations<Router, Prefix extends string> = {
  [Name in keyof Router & string]: Router[Name] extends Declared<'mutation', infer Input>
    ? [path: `${Prefix}${Name}`, input: Input]
    : Router[Name] extends Declared<string, unknown>
      ? never
      : Mutations<Router[Name], `${Prefix}${Name}.`>
}[keyof Router & string]
type StaffMutation = Mutations<(typeof appRouter)['_def']['record']['staff'], 'staff.'>
/** What is somebody's alone, and so in no log (`ownStaffProcedure`). */
const OWN = ['staff.identity.deleteView', 'staff.identity.saveView'] as const
type InputAt<Path> = Extract<StaffMutation, [Path, unknown]>[1]

const reason = 'Because it is so'

/** What whoever calls shows for themselves. */
type OwnFactor = { password: string; code: string }

/** A call of every staff mutation that is done, of somebody (an editor) who has one of everything (belongings.ts). */
const DONE: {
  [Path in Exclude<StaffMutation[0], (typeof OWN)[number]>]: (
    theirs: Belongings,
    own: OwnFactor,
  ) => InputAt<Path>
} = {
  'staff.appointments.blockTime': ({ consultantId, freeTime: startsAt }) => ({
    consultantId,
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 3_600_000).toISOString(),
  }),
  'staff.appointments.cancelBooking': ({ bookingId, bookingVersion: version }) => ({
    bookingId,
    version,
    reason,
  }),
  'staff.appointments.createBooking': ({ consultantId, freeTime: startsAt, contact }) => ({
    type: 'ONLINE',
    kitchen: true,
    consultantId,
    startsAt,
    contact,
  }),
  'staff.appointments.liftBlock': ({ blockId: bookingId }) => ({ bookingId, version: 1 }),
  'staff.appointments.moveBooking': ({ bookingId, bookingVersion: version, freeTime: startsAt }) => ({
    bookingId,
    version,
    startsAt,
  }),
  'staff.appointments.saveConsultant': (theirs) => ({
    ...consultantProfile(theirs),
    consultantId: theirs.consultantId,
    version: 1,
  }),
  'staff.appointments.saveShowroom': (theirs) => ({
    ...showroomAddress(theirs),
    showroomId: theirs.showroomId,
    version: 1,
  }),
  'staff.appointments.saveWorkingTimes': ({ consultantId }) => ({
    consultantId,
    version: 1,
    hours: [],
    exceptions: [],
  }),
  'staff.appointments.setNotes': ({ bookingId, bookingVersion: version }) => ({
    bookingId,
    version,
    notes: 'A dog',
  }),
  'staff.appointments.setOutcome': ({ pastBookingId: bookingId }) => ({
    bookingId,
    version: 1,
    outcome: 'COMPLETED',
  }),
  'staff.appointments.setTeamInbox': () => ({ category: 'KITCHEN', email: 'kitchens@example.co.uk' }),
  'staff.developer.createApiToken': () => ({ name: 'CI', scopes: ['jobs:read'], expiresInDays: 1 }),
  'staff.developer.revokeApiToken': ({ tokenId }) => ({ tokenId }),
  'staff.identity.endStaffSessions': ({ userId }) => ({ userId, reason }),
  'staff.identity.inviteStaff': () => ({ email: 'new@example.co.uk', role: 'EDITOR' }),
  'staff.identity.renewRecoveryCodes': (_theirs, own) => own,
  'staff.identity.replaceSecondFactor': (_theirs, own) => own,
  'staff.identity.resetSecondFactor': ({ userId }) => ({ userId, reason }),
  'staff.identity.revokeInvitation': ({ invitationId }) => ({ invitationId }),
  'staff.identity.setStaffStatus': ({ userId }) => ({ userId, version: 1, status: 'DEACTIVATED', reason }),
  'staff.platform.discardJob': ({ waitingJobId: jobId }) => ({ jobId, reason }),
  'staff.platform.pauseQueue': () => ({ queue: 'email-send', reason }),
  'staff.platform.replayJob': ({ doneJobId: jobId }) => ({ jobId, replaysSeen: 0, reason }),
  'staff.platform.resumeQueue': () => ({ queue: 'sms-send' }),
  'staff.platform.retryDeadJobs': () => ({ queue: 'upkeep' }),
  'staff.platform.retryJob': ({ jobId }) => ({ jobId }),
  'staff.identity.updateStaff': ({ userId }) => ({ userId, version: 1, name: 'Edward', role: 'EDITOR' }),
}

let api: TestApi
let stage: ReturnType<typeof identityStage>

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-26T10:00:00Z') })
  stage = identityStage(api)
})
afterAll(() => api.close())

const mutations = proceduresOf().filter(
  ({ type, permission }) => permission !== undefined && type === 'mutation',
)
const paths = mutations.flatMap(({ path, isOwn }) => (isOwn ? [] : [path]))

test('what is in no log is what is somebody’s alone', () => {
  expect(mutations.flatMap(({ path, isOwn }) => (isOwn ? [path] : [])).sort()).toEqual([...OWN])
})

test.each(paths)(
  '%s leaves an entry in the audit log that names it, who did it and to what',
  async (path) => {
    const valid = (DONE as Record<string, (theirs: Belongings, own: OwnFactor) => unknown>)[path]
    if (!valid)
      throw new Error(`${path} has no row in DONE (${import.meta.filename}): add a call of it that is done`)
    const theirs = await somebodyWithEverything(api, stage, 'EDITOR')
    const { userId, name, browser } = await stage.staff('OWNER', 'Olivia')
    const own = await stage.factorOf(userId)
    const last = await api.database.primary.auditEntry.count()
    await callAt(browser.context, path, valid(theirs, own))
    const entries = await api.database.primary.auditEntry.findMany({ where: { sequence: { gt: last } } })
    expect(entries.length).toBeGreaterThan(0)
    for (const entry of entries) {
      expect(entry).toMatchObject({ action: path, actorId: userId, actorName: name, actorRole: 'OWNER' })
      expect(entry.targetLabel).not.toBe('')
    }
  },
)
