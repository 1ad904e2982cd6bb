import { expect, type Page, test } from '@playwright/test'
import { fromAnotherAddress } from './another-address.ts'
import {
  BOOKED,
  bookIt,
  calendarIn,
  choose,
  fillIn,
  main,
  openWeek,
  somebody,
  startInCalendar,
  times,
} from './booking-stage.ts'
import { withDatabase } from './database.ts'
import { linkIn, type Mail, nextMail } from './inbox.ts'
import { inspectAsItIs } from './inspect.ts'
import { expectSaidFirst } from './said-first.ts'
import { signInAsStaff } from './staff.ts'

test.describe.configure({ timeout: 150_000 })
// One address may hold and change only so often; each test comes from another.
test.beforeEach(fromAnotherAddress)

const title = (page: Page) => main(page).getByRole('heading', { level: 1 })

/** What the calendar of whoever gets this mail is told. */
async function toldToCalendar(mail: Mail) {
  const calendar = await calendarIn(mail)
  const event = calendar.getFirstSubcomponent('vevent')
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event?.getFirstPropertyValue('uid'),
    sequence: event?.getFirstPropertyValue('sequence'),
  }
}

/** Tests run side by side: each has a showroom's weeks to itself. */
async function book(page: Page, email: string, showroom: string, weeks: number): Promise<void> {
  await openWeek(page, `type=SHOWROOM&showroom=${showroom}&kitchen=1`, weeks)
  await choose(page)
  await fillIn(page, email)
  await bookIt(page).click()
  await expect(page).toHaveURL(BOOKED)
}

async function move(page: Page): Promise<string> {
  await main(page).getByRole('link', { name: 'Choose another time' }).click()
  await expect(title(page)).toHaveText('Which time suits you better?')
  await main(page).getByRole('link', { name: 'Later week' }).click()
  const time = times(page).last()
  const startsAt = (await time.getAttribute('value')) ?? ''
  await time.click()
  await expect(title(page)).toHaveText('It has a new time.')
  return startsAt
}

async function cancel(page: Page): Promise<void> {
  await main(page).getByRole('link', { name: 'Cancel it' }).click()
  await expect(title(page)).toHaveText('Cancel this appointment?')
  await main(page).getByLabel('Why? (optional)').fill('We are away')
  await main(page).getByRole('button', { name: 'Cancel the appointment' }).click()
  await expect(title(page)).toHaveText('It is cancelled.')
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a guest books, moves and cancels by the link in the mail, and the calendar follows', async ({
      page,
    }) => {
      const email = somebody()
      await book(page, email, javaScriptEnabled ? 'manchester' : 'london', 8)
      await expect(title(page)).toHaveText('You are booked in.')
      if (javaScriptEnabled) await inspectAsItIs(page)
      const booked = await nextMail(email, 1)
      const first = await toldToCalendar(booked)
      expect(first).toMatchObject({ method: 'REQUEST', sequence: 0 })

      await page.goto(linkIn(booked, '/appointments/manage'))
      await expect(title(page)).toHaveText('Your booking')
      const startsAt = await move(page)
      const moved = await nextMail(email, 2)
      expect(moved.subject).toMatch(/^Moved: /)
      expect(await toldToCalendar(moved)).toEqual({ ...first, sequence: 1 })
      expect(await startInCalendar(moved)).toBe(startsAt)

      await page.goto(linkIn(moved, '/appointments/manage'))
      await cancel(page)
      const cancelled = await nextMail(email, 3)
      expect(await toldToCalendar(cancelled)).toEqual({ ...first, method: 'CANCEL', sequence: 2 })

      // The links of all three mails say the same.
      await page.goto(linkIn(booked, '/appointments/manage'))
      await expect(title(page)).toHaveText('This booking is cancelled.')
      await expect(main(page).getByRole('link', { name: 'Cancel it' })).toBeHidden()
      if (javaScriptEnabled) await inspectAsItIs(page)
      await main(page).getByRole('link', { name: 'Book another time' }).click()
      await expect(page).toHaveURL(/\/book$/)
    })
  })
}

test('a customer finds a booking in their account, and moves and cancels it from there', async ({
  page,
  context,
  baseURL,
}) => {
  const email = somebody()
  // Before the next thing is done: what has not been sent by then is sent no more.
  const isTold = async (count: number, subject: RegExp) =>
    expect((await nextMail(email, count)).subject).toMatch(subject)
  await signInAsStaff(context, baseURL, 'CUSTOMER', 'Eve Adams')
  await page.goto('/account/bookings')
  await expect(main(page).getByText('You have not booked a visit yet.')).toBeVisible()
  await inspectAsItIs(page)
  await book(page, email, 'bristol', 9)
  await isTold(1, /^Your showroom visit/)
  await page.goto('/account/bookings')
  const coming = main(page).getByRole('region', { name: 'To come' })
  await coming.getByRole('link', { name: /^See, move or cancel BK-/ }).click()
  await move(page)
  await isTold(2, /^Moved: /)
  await cancel(page)
  await isTold(3, /^Cancelled: /)
  await page.goto('/account/bookings')
  await expect(main(page).getByRole('region', { name: 'Before' })).toContainText('Cancelled')
  await inspectAsItIs(page)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 } })

  test('what was changed meanwhile in another window is said, and shown as it is now', async ({
    page,
    context,
  }) => {
    const email = somebody()
    await book(page, email, 'birmingham', 11)
    const link = linkIn(await nextMail(email, 1), '/appointments/manage')
    await page.goto(`${link}&cancel=1`)
    const other = await context.newPage()
    await other.goto(link)
    await main(other).getByRole('link', { name: 'Choose another time' }).click()
    await inspectAsItIs(other)
    await times(other).last().click()
    await expect(title(other)).toHaveText('It has a new time.')
    await other.close()
    await main(page).getByRole('button', { name: 'Cancel the appointment' }).click()
    await expect(main(page).getByRole('alert')).toContainText(/changed/i)
    await expectSaidFirst(main(page).getByRole('alert'))
    await inspectAsItIs(page)
    await main(page).getByRole('button', { name: 'Cancel the appointment' }).click()
    await expect(title(page)).toHaveText('It is cancelled.')
  })
})

test('a calendar file is had by the link, in a name of its own; a forged link has nothing', async ({
  page,
}) => {
  await book(page, somebody(), 'edinburgh', 11)
  const download = page.waitForEvent('download')
  await main(page).getByRole('link', { name: /\.ics/ }).click()
  expect((await download).suggestedFilename()).toMatch(/^BK-\d{8}-\d{4,}\.ics$/)
  for (const label of ['Google', 'Outlook'])
    await expect(main(page).getByRole('link', { name: label })).toHaveAttribute('href', /^https:\/\//)
  const token = new URL(page.url()).searchParams.get('token') ?? ''
  const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
  for (const path of ['/appointments/manage', '/appointments/manage/appointment.ics']) {
    const answer = await page.goto(`${path}?token=${forged}`)
    expect([answer?.status(), answer?.headers()['cache-control'], answer?.headers()['x-robots-tag']]).toEqual(
      [400, 'no-store', 'noindex'],
    )
    await expect(title(page)).toHaveText('This link does not work.')
  }
})

test('from two hours before it begins one rings, and the page says whom', async ({ page }) => {
  const email = somebody()
  await book(page, email, 'london', 11)
  await soon(email)
  await page.goto(linkIn(await nextMail(email, 1), '/appointments/manage'))
  await expect(main(page).getByText('It begins in less than two hours')).toBeVisible()
  await expect(main(page).getByRole('link', { name: 'Cancel it' })).toBeHidden()
  await expect(
    main(page)
      .getByRole('region', { name: /something come up/ })
      .getByRole('link'),
  ).toHaveAttribute('href', /^tel:\+?\d+$/)
  await inspectAsItIs(page)
})

/** As if the days until then had passed: the appointment begins in an hour and a half. */
async function soon(email: string): Promise<void> {
  await withDatabase(async (primary) => {
    const startsAt = new Date(Date.now() + 5_400_000)
    const endsAt = new Date(startsAt.getTime() + 3_600_000)
    // Of this test when it ran before.
    await primary.booking.updateMany({
      where: {
        state: 'BOOKED',
        startsAt: { lt: endsAt },
        endsAt: { gt: new Date() },
        email: { startsWith: 'joy-' },
      },
      data: { state: 'CANCELLED' },
    })
    const count = await primary.$executeRaw`
      UPDATE appointments.bookings SET starts_at = ${startsAt}, ends_at = ${endsAt}, during = tstzrange(${startsAt}, ${endsAt})
      WHERE email = ${email}`
    expect(count).toBe(1)
  })
}

test('who sends the form again with another address is told that it is booked already, and to whom', async ({
  page,
  context,
}) => {
  const [first, second] = [somebody(), somebody()]
  await openWeek(page, 'type=SHOWROOM&showroom=edinburgh&kitchen=1', 9)
  await choose(page)
  const again = await context.newPage()
  await again.goto(page.url())
  await fillIn(page, first)
  await bookIt(page).click()
  await expect(page).toHaveURL(BOOKED)
  await fillIn(again, second)
  await bookIt(again).click()
  await expect(title(again)).toHaveText('This time is booked already.')
  await expect(main(again).getByRole('status')).toContainText(first)
  await again.close()
})
