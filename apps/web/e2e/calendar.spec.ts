import { randomBytes } from 'node:crypto'
import { expect, type Locator, type Page, request, test } from '@playwright/test'
import { inspectAsItIs, visit } from './inspect.ts'
import { signInAsStaff } from './staff.ts'

type Person = { consultantId: string; name: string; userId: string; showroomId: string }
type Day = { date: string; isHoliday: boolean; open: { from: string }[] }
type Stage = { page: Page; date: string; priya: Person; tom: Person; at: (time: string) => string }

const main = (page: Page) => page.getByRole('main')
const toast = (page: Page, text: string | RegExp) => page.getByRole('dialog').filter({ hasText: text })
/** What was not done: said at once to who hears it, and seen until it is closed. */
const problem = (page: Page) => page.locator('h2[data-type=problem]')
const column = (page: Page, { name }: Person) => main(page).locator('.cal-scroll').getByRole('list', { name })
const sheet = (page: Page, name: string) => page.getByRole('dialog', { name })
const surname = () => `Q${randomBytes(4).toString('hex')}`

async function ask<Result>(page: Page, procedure: string, input: object): Promise<Result> {
  const query = encodeURIComponent(JSON.stringify(input))
  const answer = await page.request.get(`/api/trpc/staff.appointments.${procedure}?input=${query}`)
  expect(answer.status()).toBe(200)
  return (await answer.json()).result.data
}

async function send<Result>(page: Page, procedure: string, data: object): Promise<Result> {
  const headers = { origin: test.info().project.use.baseURL ?? '' }
  const answer = await page.request.post(`/api/trpc/staff.appointments.${procedure}`, { headers, data })
  expect(answer.status(), await answer.text()).toBe(200)
  return (await answer.json()).result.data
}

const iso = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/**
 * Two people of one showroom on a day that no other test here uses, as far ahead as can be booked, where nobody else looks:
 * the n-th from the end on which both work.
 */
async function onStage(page: Page, baseURL: string | undefined, n: number): Promise<Stage> {
  await signInAsStaff(page.context(), baseURL, 'OWNER', 'Olive Green')
  const { items } = await ask<{ items: Person[] }>(page, 'listConsultants', {})
  const [priya, tom] = ['Priya Nair', 'Tom Ashworth'].map((name) => items.find((each) => each.name === name))
  if (!priya || !tom) throw new Error('The seed has other consultants')
  const { showroomId } = priya
  const { consultants } = await ask<{ consultants: { days: Day[] }[] }>(page, 'getCalendar', {
    from: iso(58),
    to: iso(88),
    showroomId,
  })
  const both = (consultants[0]?.days ?? []).filter(({ date }) =>
    consultants.every(({ days }) => days.some((day) => day.date === date && day.open.length > 0)),
  )
  const date = both.at(-1 - n)?.date
  if (!date) throw new Error('There are too few days on which both work')
  const { times } = await ask<{ times: { startsAt: string }[] }>(page, 'explainSlots', {
    type: 'ONLINE',
    kitchen: true,
    date,
  })
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' })
  const at = (time: string) => {
    const found = times.find(({ startsAt }) => clock.format(new Date(startsAt)) === time)
    if (!found) throw new Error(`There is no ${time} that day`)
    return found.startsAt
  }
  return { page, date, priya, tom, at }
}

/** Somebody whom nobody else is called like, booked at that time. */
async function book({ page, at }: Stage, { consultantId }: Person, time: string) {
  const name = `Cora ${surname()}`
  const { bookingId } = await send<{ bookingId: string }>(page, 'createBooking', {
    type: 'ONLINE',
    kitchen: true,
    consultantId,
    startsAt: at(time),
    contact: { name, email: `${surname()}@example.co.uk`, phone: '07700 900123', postcode: 'LS1 4AB' },
  })
  return { name, bookingId }
}

/** Somebody in the shop is filling in the form for that time. */
async function hold({ at }: Stage, { consultantId }: Person, time: string) {
  const shopper = await request.newContext({ baseURL: test.info().project.use.baseURL ?? '' })
  const headers = { origin: test.info().project.use.baseURL ?? '' }
  const data = { type: 'ONLINE', kitchen: true, consultantId, startsAt: at(time) }
  const answer = await shopper.post('/api/trpc/appointments.holdSlot', { headers, data })
  expect(answer.status(), await answer.text()).toBe(200)
  await shopper.dispose()
}

const openDay = ({ page, date, priya }: Stage, view = 'day') =>
  page.goto(`/admin/appointments?view=${view}&date=${date}&showroom=${priya.showroomId}`)

async function drag(page: Page, from: Locator, by: { x: number; y: number }) {
  const box = await from.boundingBox()
  if (!box) throw new Error('It is not to be seen')
  const [x, y] = [box.x + box.width / 2, box.y + 6]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by.x / 2, y + by.y / 2, { steps: 4 })
  await page.mouse.move(x + by.x, y + by.y, { steps: 4 })
  await page.mouse.up()
}

test.use({ viewport: { width: 1440, height: 1_100 } })

test('a day has a column for each consultant, a week a row for each, or the hours of one', async ({
  page,
  baseURL,
}) => {
  const stage = await onStage(page, baseURL, 0)
  const { priya, tom, date } = stage
  const { name } = await book(stage, priya, '10:00')
  await openDay(stage)
  await expect(column(page, priya).getByRole('link', { name })).toBeVisible()
  await expect(column(page, tom).getByRole('link', { name })).toHaveCount(0)
  await hold(stage, priya, '14:00')
  await page.reload()
  await expect(column(page, priya).getByRole('button', { name: /Being booked.*Held until/ })).toBeVisible()
  await main(page).getByRole('link', { name: 'Week', exact: true }).click()
  await expect(main(page).getByRole('row', { name: priya.name }).getByRole('link', { name })).toBeVisible()
  await main(page).getByLabel('Consultant', { exact: true }).selectOption(priya.name)
  await main(page).getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(
    `/admin/appointments?view=week&date=${date}&showroom=${priya.showroomId}&consultant=${priya.consultantId}`,
  )
  await expect(main(page).locator('.cal-scroll').getByRole('list')).toHaveCount(7)
  await expect(main(page).locator('.cal-scroll').getByRole('link', { name })).toBeVisible()
  await main(page).getByRole('link', { name: 'Next week' }).click()
  await expect(main(page).getByRole('link', { name })).toHaveCount(0)
  await main(page).getByRole('link', { name: 'Today' }).click()
  await expect(page).toHaveURL(new RegExp(`date=${iso(0)}`))
})

test('a booking is dragged to another time and another consultant, and taken back', async ({
  page,
  baseURL,
}) => {
  const stage = await onStage(page, baseURL, 1)
  const { priya, tom } = stage
  const { name } = await book(stage, priya, '10:00')
  await openDay(stage)
  const [from, to] = await Promise.all(
    [priya, tom].map((person) => column(page, person).locator('..').boundingBox()),
  )
  const booking = column(page, priya).getByRole('link', { name })
  // Half an hour is 28 px high: an hour and a half later.
  await drag(page, booking, { x: (to?.x ?? 0) - (from?.x ?? 0), y: 84 })
  await expect(toast(page, new RegExp(`${name} moved to .*, 11:30, with ${tom.name}`))).toBeVisible()
  await expect(column(page, tom).getByRole('link', { name: /11:30 to 12:15/ })).toBeVisible()
  await expect(booking).toHaveCount(0)
  await toast(page, 'moved to').getByRole('button', { name: 'Undo' }).click()
  await expect(toast(page, `${name} is back`)).toBeVisible()
  await expect(column(page, priya).getByRole('link', { name: /10:00 to 10:45/ })).toBeVisible()
})

test('a booking that is dropped where it cannot be stays, and it is said why', async ({ page, baseURL }) => {
  const stage = await onStage(page, baseURL, 2)
  const { priya } = stage
  const { name } = await book(stage, priya, '10:00')
  await book(stage, priya, '12:00')
  await openDay(stage)
  const booking = column(page, priya).getByRole('link', { name })
  await drag(page, booking, { x: 0, y: 112 })
  await expect(problem(page)).toContainText(', 12:00: booked.')
  await expect(booking).toHaveAccessibleName(/10:00 to 10:45/)
  await drag(page, booking, { x: 0, y: 84 })
  await expect(problem(page).first()).toContainText('11:30: too close to another appointment.')
})

test('a booking is moved from the keyboard, which says where it is, and Escape leaves it', async ({
  page,
  baseURL,
}) => {
  const stage = await onStage(page, baseURL, 3)
  const { priya, tom } = stage
  const { name } = await book(stage, priya, '14:00')
  await openDay(stage)
  const said = main(page).getByRole('status').filter({ hasText: /./ })
  const booking = column(page, priya).getByRole('link', { name })
  await booking.focus()
  await page.keyboard.press('m')
  await expect(said).toContainText(`Moving ${name}`)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(said).toContainText('it stays where it was')
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(said).toContainText(`15:00, ${tom.name}`)
  await page.keyboard.press('Enter')
  await expect(toast(page, new RegExp(`${name} moved to .*, 15:00, with ${tom.name}`))).toBeVisible()
  await expect(column(page, tom).getByRole('link', { name })).toBeFocused()
})

test('a move within two hours of the beginning takes a reason, which goes with it', async ({
  page,
  baseURL,
}) => {
  const stage = await onStage(page, baseURL, 12)
  const { priya } = stage
  const { name } = await book(stage, priya, '10:00')
  await openDay(stage)
  // A test cannot wait until two hours before: this is what is answered then.
  const reasons: unknown[] = []
  await page.route('**/staff.appointments.moveBooking', async (route) => {
    const { reason } = route.request().postDataJSON()
    reasons.push(reason)
    if (reason !== undefined) return route.continue()
    const data = { code: 'VALIDATION_ERROR', httpStatus: 400, fields: { reason: ['Say why'] } }
    await route.fulfill({ status: 400, json: { error: { message: 'Not so', code: -32600, data } } })
  })
  await drag(page, column(page, priya).getByRole('link', { name }), { x: 0, y: 56 })
  const dialog = page.getByRole('dialog', { name: 'Why is it moved so late?' })
  await dialog.getByLabel('Reason').fill('no')
  await dialog.getByRole('button', { name: 'Move' }).click()
  await expect(dialog.getByText('Say why, in a few words')).toBeVisible()
  await dialog.getByLabel('Reason').fill('Stuck in traffic')
  await dialog.getByRole('button', { name: 'Move' }).click()
  await expect(toast(page, new RegExp(`${name} moved to .*, 11:00`))).toBeVisible()
  expect(reasons).toEqual([undefined, 'no', 'Stuck in traffic'])
})

test('staff book for a customer from a free time; what is wrong stands beside its field', async ({
  page,
  baseURL,
}) => {
  const stage = await onStage(page, baseURL, 4)
  const { priya } = stage
  await openDay(stage)
  // Not on something that is there: the column from eight on, at half past three.
  await column(page, priya)
    .locator('..')
    .click({ position: { x: 40, y: 15 * 28 + 10 } })
  const dialog = page.getByRole('dialog', { name: 'New booking' })
  await expect(dialog.getByLabel('Consultant')).toHaveValue(priya.consultantId)
  await expect(dialog.getByRole('radio', { name: '15:30' })).toBeChecked()
  await dialog.getByRole('button', { name: 'Book', exact: true }).click()
  await expect(dialog.getByLabel('Customer’s name')).toBeFocused()
  await expect(dialog.getByText('Enter their name')).toBeVisible()
  const name = `Cora ${surname()}`
  await dialog.getByLabel('Customer’s name').fill(name)
  await dialog.getByLabel('Email').fill(`${surname()}@example.co.uk`)
  await dialog.getByLabel('Phone').fill('07700 900123')
  await dialog.getByLabel('Postcode').fill('nowhere')
  await dialog.getByRole('button', { name: 'Book', exact: true }).click()
  await expect(dialog.getByText('Enter a UK postcode like LS1 4AB')).toBeVisible()
  await dialog.getByLabel('Postcode').fill('LS1 4AB')
  // Meanwhile somebody else is quicker.
  const rival = await book(stage, priya, '15:30')
  await dialog.getByRole('button', { name: 'Book', exact: true }).click()
  await expect(dialog.getByText('Somebody else has this time')).toBeVisible()
  await dialog
    .getByRole('group', { name: 'The nearest times that are free:' })
    .getByRole('button')
    .first()
    .click()
  await dialog.getByRole('button', { name: 'Book', exact: true }).click()
  await expect(toast(page, new RegExp(`BK-.*: ${name} is booked for`))).toBeVisible()
  await expect(column(page, priya).getByRole('link', { name: rival.name })).toBeVisible()
})

test('time is blocked, seen and given back', async ({ page, baseURL }) => {
  const stage = await onStage(page, baseURL, 5)
  const { tom } = stage
  const note = `Training ${surname()}`
  await openDay(stage)
  await main(page).getByRole('button', { name: 'New booking' }).click()
  await page.getByRole('button', { name: 'Block time', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Block time' })
  await dialog.getByLabel('Consultant').selectOption(tom.name)
  await dialog.getByLabel('Time it begins').selectOption('14:00')
  await dialog.getByLabel('Time it ends').selectOption('13:00')
  await dialog.getByLabel('Note').fill(note)
  await dialog.getByRole('button', { name: 'Block this time' }).click()
  await expect(dialog.getByText('Choose an end after the start')).toBeVisible()
  await dialog.getByLabel('Time it ends').selectOption('16:00')
  await dialog.getByRole('button', { name: 'Block this time' }).click()
  const block = column(page, tom).getByRole('button', { name: note })
  await block.click()
  await sheet(page, note).getByRole('button', { name: 'Lift block' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Lift block' }).click()
  await expect(toast(page, 'The block is lifted')).toBeVisible()
  await expect(block).toHaveCount(0)
})

test('a booking’s sheet tells who and what, and cancels with a reason', async ({ page, baseURL }) => {
  const stage = await onStage(page, baseURL, 6)
  const { priya } = stage
  const { name, bookingId } = await book(stage, priya, '10:00')
  await openDay(stage)
  const booking = column(page, priya).getByRole('link', { name })
  await booking.focus()
  await page.keyboard.press('Enter')
  const opened = sheet(page, name)
  await expect(opened.getByRole('link', { name: '+447700900123' })).toHaveAttribute(
    'href',
    'tel:+447700900123',
  )
  await expect(opened.getByRole('link', { name: 'Open the booking’s page' })).toHaveAttribute(
    'href',
    `/admin/appointments/bookings/${bookingId}`,
  )
  await expect(opened.getByRole('button', { name: 'No-show' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(booking).toBeFocused()
  await booking.click()
  await opened.getByRole('button', { name: 'Cancel booking' }).click()
  await page.getByRole('alertdialog').getByLabel('Reason').fill('They rang: not needed any more')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel booking' }).click()
  await expect(toast(page, `${name}`).filter({ hasText: 'cancelled' })).toBeVisible()
  await expect(booking).toHaveCount(0)
})

test('why a time is not offered is told in words, for every time and everybody', async ({
  page,
  baseURL,
}) => {
  const stage = await onStage(page, baseURL, 7)
  const { priya, tom } = stage
  await book(stage, priya, '10:00')
  await openDay(stage)
  await main(page).getByText('Why is a time not offered?').click()
  const panel = main(page).locator('#why')
  await panel.getByLabel('Appointment').selectOption('Online call')
  await panel.getByLabel('Rooms').selectOption('Bedroom')
  await panel.getByRole('button', { name: 'Explain' }).click()
  const row = (name: string) => panel.getByRole('row').filter({ hasText: name })
  await expect(row(priya.name)).toContainText('09:30 to 10:30: booked')
  await expect(row(tom.name)).toContainText('All day: does not do this kind of appointment or room')
})

test('a consultant sees their own week only, and no filters of others', async ({
  page,
  browser,
  baseURL,
}) => {
  const stage = await onStage(page, baseURL, 8)
  const { priya, tom, date } = stage
  const [own, other] = [await book(stage, priya, '10:00'), await book(stage, tom, '10:00')]
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 1_100 } })
  await signInAsStaff(context, baseURL, 'CONSULTANT', priya.name, priya.userId)
  const theirs = await context.newPage()
  await theirs.goto(`/admin/appointments?date=${date}&consultant=${tom.consultantId}`)
  await expect(main(theirs).getByRole('link', { name: own.name })).toBeVisible()
  await expect(main(theirs).getByRole('link', { name: other.name })).toHaveCount(0)
  await expect(main(theirs).locator('.cal-scroll').getByRole('list')).toHaveCount(7)
  await expect(main(theirs).getByLabel('Day', { exact: true }).first()).toBeVisible()
  for (const label of ['Showroom', 'Consultant'])
    await expect(main(theirs).getByLabel(label, { exact: true }).locator('visible=true')).toHaveCount(0)
  await context.close()
})

test('on a telephone the day is a list by time, and a booking is moved by choosing a free time', async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 360, height: 780 })
  const stage = await onStage(page, baseURL, 9)
  const { priya, tom } = stage
  const late = await book(stage, priya, '16:00')
  const early = await book(stage, tom, '09:30')
  await openDay(stage)
  const links = main(page).getByRole('link', { name: /Cora/ })
  await expect(links).toHaveCount(2)
  await expect(links.first()).toContainText(early.name)
  await inspectAsItIs(page)
  await links.last().click()
  const opened = sheet(page, late.name)
  await opened.getByRole('button', { name: 'Move', exact: true }).click()
  await opened.getByRole('radio', { name: '14:30' }).check({ force: true })
  await inspectAsItIs(page)
  await opened.getByRole('button', { name: 'Move here' }).click()
  await expect(toast(page, `${late.name} moved to`)).toBeVisible()
  await expect(links.last()).toContainText('14:30')
})

test('without scripts the days can be read and chosen, and bookings lead to their pages', async ({
  page,
  browser,
  baseURL,
}) => {
  const stage = await onStage(page, baseURL, 10)
  const { priya, date } = stage
  const { name, bookingId } = await book(stage, priya, '10:00')
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  await signInAsStaff(context, baseURL, 'OWNER', 'Olive Green')
  const plain = await context.newPage()
  await plain.goto(`/admin/appointments?view=day&date=${date}`)
  const link = main(plain).locator('.cal-scroll').getByRole('link', { name })
  await expect(link).toHaveAttribute('href', `/admin/appointments/bookings/${bookingId}`)
  await expect(main(plain).getByRole('button', { name: 'New booking' })).toBeHidden()
  await context.close()
})

for (const [what, search] of [
  ['a day', ''],
  ['a week', '&view=week'],
  ['a day by showroom', '&view=day&by=showroom'],
  ['the reasons of a day', '&why=ONLINE&rooms=kitchen'],
] as const)
  test(`${what} is whole, quiet and open to everybody at every width`, async ({ page, baseURL }) => {
    const { date } = await onStage(page, baseURL, 11)
    await visit(page, `/admin/appointments?date=${date}${search}`, 200)
    for (const width of [1440, 768, 360]) {
      await page.setViewportSize({ width, height: 900 })
      await inspectAsItIs(page)
    }
    await page.setViewportSize({ width: 1440, height: 900 })
    await main(page).getByRole('button', { name: 'New booking' }).click()
    await expect(page.getByRole('dialog', { name: 'New booking' })).toBeVisible()
    await inspectAsItIs(page)
  })
