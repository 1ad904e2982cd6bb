import { expect, test } from '@playwright/test'
import {
  book,
  column,
  drag,
  main,
  onStage,
  openDay,
  problem,
  sheet,
  surname,
  toast,
  waitFor,
} from './calendar-stage.ts'

test.use({ viewport: { width: 1440, height: 1_100 } })

test('a booking is dragged to another time and another consultant, and taken back, also when somebody waits for its time', async ({
  page,
  baseURL,
}) => {
  const stage = await onStage(page, baseURL, 1)
  const { priya, tom } = stage
  const { name } = await book(stage, priya, '10:00')
  await waitFor(stage, priya)
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
  // For them, before anybody else gets in between.
  const kept = column(page, priya).getByRole('button', { name: /10:00 to 10:45: Held/ })
  await expect(kept).toBeVisible()
  await toast(page, 'moved to').getByRole('button', { name: 'Undo' }).click()
  await expect(toast(page, `${name} is back`)).toBeVisible()
  await expect(column(page, priya).getByRole('link', { name: /10:00 to 10:45/ })).toBeVisible()
  await expect(kept).toHaveCount(0)
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
  await drag(page, booking, { x: 0, y: 56 })
  await expect(problem(page).first()).toContainText('11:00: too close to another appointment.')
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
  await dialog.getByLabel('Postcode').fill('nowhere')
  await dialog.getByRole('button', { name: 'Book', exact: true }).click()
  // All of it at once, what is missing and what cannot be used.
  await expect(dialog.getByLabel('Customer’s name')).toBeFocused()
  await expect(dialog.getByText('Enter their name')).toBeVisible()
  await expect(dialog.getByText('Enter their phone number')).toBeVisible()
  await expect(dialog.getByText('Enter a UK postcode like LS1 4AB')).toBeVisible()
  const name = `Cora ${surname()}`
  await dialog.getByLabel('Customer’s name').fill(name)
  await dialog.getByLabel('Email').fill(`${surname()}@example.co.uk`)
  await dialog.getByLabel('Phone').fill('07700 900123')
  await dialog.getByLabel('Postcode').fill('LS1 4AB')
  // Meanwhile somebody else is quicker.
  const rival = await book(stage, priya, '15:30')
  await dialog.getByRole('button', { name: 'Book', exact: true }).click()
  await expect(dialog.getByText('15:30 cannot be had: booked.')).toBeVisible()
  await dialog
    .getByRole('group', { name: 'The nearest times that are free:' })
    .getByRole('button')
    .first()
    .click()
  // Whatever sends it twice, it is booked once.
  const sent = page.waitForRequest(/appointments\.createBooking/)
  await dialog.getByRole('button', { name: 'Book', exact: true }).click()
  expect((await sent).postData()).toMatch(/"idempotencyKey":"[\da-f-]{36}"/)
  await expect(toast(page, new RegExp(`BK-.*: ${name} is booked for`))).toBeVisible()
  await expect(column(page, priya).getByRole('link', { name: rival.name })).toBeVisible()
})

test('a booking for which no time was chosen is told so with all the rest, and stands at the times', async ({
  page,
  baseURL,
}) => {
  const stage = await onStage(page, baseURL, 5)
  await openDay(stage)
  await main(page).getByRole('button', { name: 'New booking' }).click()
  const dialog = page.getByRole('dialog', { name: 'New booking' })
  await dialog.getByLabel('Appointment').selectOption('Home visit')
  await expect(dialog.getByRole('radio').first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Book', exact: true }).click()
  for (const said of ['Choose a time', 'Enter their name', 'Enter the address we should come to'])
    await expect(dialog.getByText(said)).toBeVisible()
  await expect(dialog.getByRole('radio').first()).toBeFocused()
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
  await expect(opened.getByRole('link', { name: '07700 900123' })).toHaveAttribute(
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
