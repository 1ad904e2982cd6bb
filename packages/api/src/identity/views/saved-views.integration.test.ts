import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { codeOf, identityStage, openTestApi, type TestApi } from '../../testing/index.ts'

let api: TestApi
let stage: ReturnType<typeof identityStage>

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-26T10:00:00Z') })
  stage = identityStage(api)
})
afterAll(() => api.close())
beforeEach(async () => {
  await api.database.primary.savedView.deleteMany()
})

const page = '/admin/staff'
const view = { page, name: 'Editors', query: 'role=EDITOR' }

async function somebody(role: 'OWNER' | 'EDITOR' | 'CONSULTANT' = 'EDITOR') {
  const { browser } = await stage.staff(role)
  return browser.call.staff.identity
}

describe('a saved view', () => {
  test('is there again under its list, with its filters, and under no other list', async () => {
    const { saveView, listSavedViews } = await somebody()
    const saved = await saveView(view)
    expect((await listSavedViews({ page })).items).toEqual([saved])
    expect((await listSavedViews({})).items).toEqual([saved])
    expect((await listSavedViews({ page: '/admin/audit' })).items).toEqual([])
  })

  test('is its owner’s alone: others neither see, change nor delete it, whatever their role', async () => {
    const mine = await somebody()
    const { viewId } = await mine.saveView(view)
    const other = await somebody('OWNER')
    expect((await other.listSavedViews({})).items).toEqual([])
    expect(await codeOf(other.saveView({ ...view, viewId, name: 'Mine' }))).toBe('VIEW_NOT_FOUND')
    expect(await codeOf(other.deleteView({ viewId }))).toBe('VIEW_NOT_FOUND')
    expect((await mine.listSavedViews({})).items).toEqual([{ viewId, ...view }])
  })

  test('is renamed, and keeps its id', async () => {
    const { saveView, listSavedViews } = await somebody()
    const { viewId } = await saveView(view)
    await saveView({ ...view, viewId, name: '  Those who write  ' })
    expect((await listSavedViews({})).items).toEqual([{ viewId, ...view, name: 'Those who write' }])
  })

  test('of a name that its owner has for the list already is refused, saved or renamed', async () => {
    const { saveView } = await somebody()
    await saveView(view)
    const other = await saveView({ ...view, name: 'Owners' })
    expect(await codeOf(saveView(view))).toBe('VALIDATION_ERROR')
    expect(await codeOf(saveView({ ...view, viewId: other.viewId }))).toBe('VALIDATION_ERROR')
    expect(await codeOf(saveView({ ...view, page: '/admin/audit' }))).toBe('done')
    expect(await codeOf((await somebody()).saveView(view))).toBe('done')
  })

  test('can be deleted once', async () => {
    const { saveView, deleteView } = await somebody()
    const { viewId } = await saveView(view)
    expect(await codeOf(deleteView({ viewId }))).toBe('done')
    expect(await codeOf(deleteView({ viewId }))).toBe('VIEW_NOT_FOUND')
  })

  test('leaves nothing in the audit log', async () => {
    const { saveView, deleteView } = await somebody()
    const { viewId } = await saveView(view)
    await deleteView({ viewId })
    expect(await api.database.primary.auditEntry.count()).toBe(0)
  })
})

test('of a list somebody has twenty views at most, also when they are saved at once', async () => {
  const { saveView, listSavedViews } = await somebody()
  const saves = Array.from({ length: 23 }, (_, n) => codeOf(saveView({ ...view, name: `View ${n}` })))
  const codes = await Promise.all(saves)
  expect(codes.filter((code) => code === 'done')).toHaveLength(20)
  expect(codes.filter((code) => code === 'VALIDATION_ERROR')).toHaveLength(3)
  expect((await listSavedViews({ page })).items).toHaveLength(20)
  expect(await codeOf(saveView({ ...view, page: '/admin/audit' }))).toBe('done')
})

test.each([
  ['a name of 61 letters', { name: 'x'.repeat(61) }],
  ['no name', { name: '  ' }],
  ['a name with a line break', { name: 'a\nb' }],
  ['a query of 1,001 signs', { query: 'x'.repeat(1_001) }],
  ['a query that is none', { query: '"><script>' }],
  ['the page of another host', { page: 'https://evil.example' }],
  ['a page that is no list of the admin', { page: '/kitchens' }],
  ['a path that leads elsewhere', { page: '/admin/../sign-out' }],
])('a view with %s is refused', async (_, wrong) => {
  const { saveView } = await somebody()
  expect(await codeOf(saveView({ ...view, ...wrong }))).toBe('VALIDATION_ERROR')
})

test('customers have no views', async () => {
  const { browser } = await stage.customer()
  expect(await codeOf(browser.call.staff.identity.listSavedViews({}))).toBe('FORBIDDEN')
})
