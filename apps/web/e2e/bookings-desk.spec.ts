import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { ask, book, iso, main, onStage, panel, send, surname, toast } from './calendar-stage.ts'
import { inspectAsItIs } from './inspect.ts'
import { signInAsStaff } from './staff.ts'

test.describe.configure({ timeout: 120_000 })

test('a booking is found by a name, taken to a spreadsheet, noted, and cancelled with a reason', async ({
  page,
  baseURL,
}) => {
  const stage = await onStage(page, baseURL, 13)
  const { name } = await book(stage, stage.priya, '10:00')
  const other = await book(stage, stage.tom, '10:00')
  await page.goto('/admin/appointments/bookings')
  await inspectAsItIs(page)
  await main(page).getByLabel('Reference, name, email or phone').fill(name)
  await main(page).getByRole('button', { name: 'Apply' }).click()
  await expect(main(page).getByRole('row')).toHaveCount(2)

  const download = page.waitForEvent('download')
  await main(page).getByRole('link', { name: 'Download as CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/^bookings-\d{4}-\d{2}-\d{2}\.csv$/)
  const csv = await readFile(await (await download).path(), 'utf8')
  expect(csv.startsWith('\uFEFFReference,State,')).toBe(true)
  expect(csv.trimEnd().split('\r\n')).toHaveLength(2)
  expect(csv).toContain(name)
  expect(csv).not.toContain(other.name)

  await main(page)
    .getByRole('link', { name: /10:00 to/ })
    .click()
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(name)
  await inspectAsItIs(page)
  await main(page).getByLabel('Notes').fill('Two steps at the door')
  await main(page).getByRole('button', { name: 'Save' }).click()
  await expect(toast(page, 'Saved.')).toBeVisible()
  // The version that the notes made.
  await page.reload({ waitUntil: 'networkidle' })
  await main(page).getByRole('button', { name: 'Cancel booking' }).click()
  const asked = page.getByRole('alertdialog', { name: 'Cancel this booking?' })
  await asked.getByLabel('Reason').fill('The customer rang')
  await asked.getByRole('button', { name: 'Cancel booking' }).click()
  await expect(main(page).getByText('Nothing: it is over.')).toBeVisible()
  await expect(panel(page, 'History')).toContainText('“The customer rang”')
  await expect(main(page).getByLabel('Notes')).toHaveValue('Two steps at the door')
})

test('the file is for staff who may read bookings, and a consultant’s has their own', async ({
  page,
  context,
  baseURL,
}) => {
  const stage = await onStage(page, baseURL, 13)
  const { name } = await book(stage, stage.priya, '14:00')
  const file = `/admin/appointments/bookings.csv?q=${encodeURIComponent(name)}`
  expect(await (await page.request.get(file)).text()).toContain(name)
  await signInAsStaff(context, baseURL, 'CONSULTANT', 'Colin Gray')
  expect(await (await page.request.get(file)).text()).not.toContain(name)
  await signInAsStaff(context, baseURL, 'CUSTOMER', 'Eve Adams')
  expect((await page.request.get(file)).status()).toBe(403)
  await context.clearCookies()
  const answer = await page.goto(file)
  expect(answer?.url()).toContain('/sign-in?next=')
})

test('a booking is moved from its page, which says why other times are none; the history has both', async ({
  page,
  baseURL,
}) => {
  const stage = await onStage(page, baseURL, 13)
  const { name, bookingId } = await book(stage, stage.tom, '12:00')
  await page.goto(`/admin/appointments/bookings/${bookingId}`)
  const done = panel(page, 'What can be done')
  await done.getByRole('button', { name: 'Move' }).click()
  await done.getByText('Why not another time?').click()
  await expect(
    done.getByRole('listitem').filter({ hasText: 'not wholly within working and opening hours' }).first(),
  ).toBeVisible()
  await inspectAsItIs(page)
  await done.getByRole('radio', { name: '11:30' }).check()
  await done.getByRole('button', { name: 'Move here' }).click()
  await expect(toast(page, `${name} moved to`)).toBeVisible()
  const history = panel(page, 'History').getByRole('listitem')
  await expect(history).toHaveCount(2)
  await expect(history.last()).toContainText('Moved by Olive Green')
  await expect(history.last()).toContainText('11:30')
})

test('notes that two write at once are shown to who comes second, and neither is lost unseen', async ({
  page,
  baseURL,
}) => {
  const stage = await onStage(page, baseURL, 13)
  const { bookingId } = await book(stage, stage.tom, '14:30')
  await page.goto(`/admin/appointments/bookings/${bookingId}`)
  await main(page).getByLabel('Notes').fill('Rings in the evening')
  const { version } = await ask<{ version: number }>(page, 'getBooking', { bookingId })
  await send(page, 'setNotes', { bookingId, version, notes: 'Bring the oak samples' })
  await main(page).getByRole('button', { name: 'Save', exact: true }).click()
  const notes = panel(page, 'Our notes')
  await expect(notes).toContainText('Changed by both')
  await expect(notes).toContainText('Bring the oak samples')
  await notes.getByRole('button', { name: 'Save mine over it' }).click()
  await expect(toast(page, 'Saved.')).toBeVisible()
  await page.reload()
  await expect(main(page).getByLabel('Notes')).toHaveValue('Rings in the evening')
})

test('another consultant’s booking is nothing that is here', async ({ page, context, baseURL }) => {
  const stage = await onStage(page, baseURL, 13)
  const { bookingId, name } = await book(stage, stage.tom, '16:00')
  await signInAsStaff(context, baseURL, 'CONSULTANT', 'Colin Gray')
  expect((await page.goto(`/admin/appointments/bookings/${bookingId}`))?.status()).toBe(404)
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('Nothing is here')
  await page.goto('/admin/appointments/bookings')
  await expect(main(page)).not.toContainText(name)
  expect((await page.goto('/admin/appointments/bookings/abc'))?.status()).toBe(404)
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('Nothing is here')
})

test('hours that leave a booking outside are saved only after it was seen, and it stays', async ({
  page,
  baseURL,
}) => {
  await signInAsStaff(page.context(), baseURL, 'OWNER', 'Olive Green')
  const name = `Nora ${surname()}`
  // Not in Leeds, whose people and days the calendar's tests count.
  const { items } = await ask<{ items: { slug: string; showroomId: string }[] }>(page, 'listShowrooms', {})
  const showroomId = items.find(({ slug }) => slug === 'bristol')?.showroomId
  const profile = { showroomId, kitchen: true, bedroom: false, types: ['ONLINE'] }
  const { consultantId } = await send<{ consultantId: string }>(page, 'saveConsultant', {
    name,
    userId: null,
    ...profile,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    isActive: true,
  })
  // Not a Tuesday, whose hours are what changes below.
  const date = new Date(iso(80)).getUTCDay() === 2 ? iso(81) : iso(80)
  const day = {
    fromDate: date,
    toDate: date,
    kind: 'HOURS',
    startMinute: 540,
    endMinute: 1_020,
    note: 'Fair',
  }
  await send(page, 'saveWorkingTimes', { consultantId, version: 1, hours: [], exceptions: [day] })
  const wish = { type: 'ONLINE', kitchen: true, consultantId }
  const { times } = await ask<{ times: { startsAt: string; consultants: { reason: string | null }[] }[] }>(
    page,
    'explainSlots',
    { ...wish, date },
  )
  const startsAt = times.find(({ consultants }) =>
    consultants.some(({ reason }) => reason === null),
  )?.startsAt
  const customer = `Cora ${surname()}`
  await send(page, 'createBooking', {
    ...wish,
    startsAt,
    contact: { name: customer, email: 'cora@example.co.uk', phone: '07700 900123', postcode: 'LS1 4AB' },
  })

  await page.goto('/admin/appointments/consultants')
  await inspectAsItIs(page)
  await main(page).getByRole('link', { name }).click()
  await inspectAsItIs(page)
  await main(page).getByLabel('Tuesday').fill('nine to five')
  await main(page).getByRole('button', { name: 'Remove Fair' }).click()
  const hours = panel(page, 'Working times')
  await hours.getByRole('button', { name: 'Save' }).click()
  await expect(main(page).getByLabel('Tuesday')).toHaveAccessibleDescription(/is not a time/)
  await main(page).getByLabel('Tuesday').fill('9-12.30, 13:30–17:00')
  await hours.getByRole('button', { name: 'Save' }).click()
  const notice = hours.getByRole('alert')
  await expect(notice).toContainText('One booking lies outside of these hours.')
  await expect(notice.getByRole('link')).toContainText(customer)
  await notice.getByRole('button', { name: 'Save all the same' }).click()
  await expect(notice).toContainText('Saved. Outside of these hours, and to be moved:')
  await page.reload()
  await expect(main(page).getByLabel('Tuesday')).toHaveValue('09:00–12:30, 13:30–17:00')
  await main(page).getByLabel('Can be booked').selectOption('No')
  await panel(page, 'Profile').getByRole('button', { name: 'Save' }).click()
  await expect(toast(page, 'Saved. What can be booked follows at once.')).toBeVisible()
  await expect(panel(page, 'Profile').getByRole('alert')).toContainText(customer)
  // The hours' own version follows.
  await main(page).getByLabel('Monday').fill('')
  await hours.getByRole('button', { name: 'Save' }).click()
  await expect(notice).toContainText('One booking lies outside')
  await notice.getByRole('button', { name: 'Save all the same' }).click()
  await expect(notice).toContainText('Saved. Outside')
})

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 780 } })

  test('list, booking and hours fit', async ({ page, baseURL }) => {
    const stage = await onStage(page, baseURL, 13)
    const { name } = await book(stage, stage.priya, '16:00')
    await page.goto(`/admin/appointments/bookings?q=${encodeURIComponent(name)}`)
    await inspectAsItIs(page)
    await main(page)
      .getByRole('link', { name: /16:00 to/ })
      .click()
    await inspectAsItIs(page)
    await page.goto(`/admin/appointments/consultants/${stage.priya.consultantId}`)
    await inspectAsItIs(page)
  })
})
