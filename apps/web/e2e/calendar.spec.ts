import { expect, test } from '@playwright/test'
import { book, column, hold, iso, main, onStage, openDay, sheet, toast } from './calendar-stage.ts'
import { inspectAsItIs, visit } from './inspect.ts'
import { signInAsStaff } from './staff.ts'

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

test('a consultant without a diary is told whom to ask', async ({ page, context, baseURL }) => {
  await signInAsStaff(context, baseURL, 'CONSULTANT', 'Nora New')
  await page.goto('/admin/appointments')
  await expect(main(page).getByRole('heading', { name: 'You have no diary yet' })).toBeVisible()
  await inspectAsItIs(page)
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
