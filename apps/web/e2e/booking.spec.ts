import { expect, type Page, test } from '@playwright/test'
import { fromAnotherAddress } from './another-address.ts'
import {
  BOOKED,
  bookIt,
  choose,
  fillIn,
  letExpire,
  main,
  openWeek,
  somebody,
  startInCalendar,
  times,
} from './booking-stage.ts'
import { linkIn, mailAbout, nextMail } from './inbox.ts'
import { inspect, inspectAsItIs } from './inspect.ts'
import { expectSaidFirst } from './said-first.ts'
import { signInAsStaff } from './staff.ts'

test.describe.configure({ timeout: 150_000 })
// One address may hold and book only so often; each test comes from another.
test.beforeEach(fromAnotherAddress)

const goOn = (page: Page) => main(page).getByRole('button', { name: 'Continue' }).click()

test('a guest books for kitchen and bedroom, changes their mind on the way, and everybody is told', async ({
  page,
}) => {
  const email = somebody()
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: 'Book a design visit' }).click()
  await goOn(page)
  await expect(main(page).getByRole('alert')).toHaveText('Choose one of the three')
  await main(page)
    .getByRole('radio', { name: /In a showroom/ })
    .check()
  await goOn(page)
  await expect(main(page).getByRole('alert')).toHaveText('Choose a showroom')
  await main(page).getByLabel('Which showroom?').selectOption('london')
  await goOn(page)
  await goOn(page)
  await expect(main(page).getByRole('alert')).toHaveText('Choose kitchen, bedroom or both')
  await main(page).getByLabel('A kitchen').check()
  await main(page).getByLabel('A bedroom').check()
  await goOn(page)
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('When suits you?')
  const next = main(page).getByRole('link', { name: /^Next free: / })
  await next.click()
  await expect(main(page).locator('button:target')).toHaveAccessibleName(
    ((await next.textContent()) ?? '').replace('Next free: ', ''),
  )
  await main(page).getByRole('link', { name: 'Later week' }).click()
  await main(page).getByLabel('Whom would you like to see?').selectOption('Zainab Malik')
  await main(page).getByRole('button', { name: 'Show times' }).click()
  await expect(main(page).getByLabel('Your booking so far')).toContainText('Zainab Malik')

  await openWeek(page, new URL(page.url()).search.slice(1).replace(/&week=[\d-]+/, ''), 5)
  const first = await choose(page)
  await expect(main(page).getByText(/We keep it for you until \d\d:\d\d: 9:\d\d left/)).toBeVisible()
  await main(page).getByLabel('Your name').fill('Joy')
  await page.goBack()
  const startsAt = await choose(page, 2)
  expect(startsAt).not.toBe(first)
  await expect(main(page).getByLabel('Your name')).toHaveValue('Joy')
  await inspectAsItIs(page)
  await fillIn(page, email, { 'Anything we should know? (optional)': 'We have\na dog.' })
  await bookIt(page).click()
  await expect(page).toHaveURL(BOOKED)

  const confirmation = await nextMail(email, 1)
  expect(confirmation.subject).toMatch(/^Your showroom visit for your kitchen and bedroom: /)
  expect(await startInCalendar(confirmation)).toBe(startsAt)
  linkIn(confirmation, '/appointments/manage')
  for (const team of ['kitchens@lomash.example', 'bedrooms@lomash.example'])
    expect((await mailAbout(team, email)).subject).toMatch(/^New: showroom visit/)

  await page.goBack()
  await expect(page).toHaveURL(/\/appointments\/manage\?token=/)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('somebody books at home, after what was wrong was said beside its field', async ({ page }) => {
    const email = somebody()
    await page.goto('/book?kitchen=1')
    await main(page)
      .getByRole('radio', { name: /At home/ })
      .check()
    await goOn(page)
    await expect(main(page).getByLabel('A kitchen')).toBeChecked()
    await goOn(page)
    await openWeek(page, 'type=HOME_MEASUREMENT&kitchen=1', 4)
    const startsAt = await choose(page)
    await expect(main(page).getByText(/We keep it for you until \d\d:\d\d/)).toBeVisible()
    await fillIn(page, 'joy at example')
    const key = await main(page).locator('[name=idempotencyKey]').getAttribute('value')
    await bookIt(page).click()
    await expect(main(page).getByLabel('Email address')).toHaveAccessibleDescription(/like name@example/)
    await expect(main(page).getByLabel('Address line 1')).toHaveAccessibleDescription(/we should come to/)
    await expectSaidFirst(main(page).getByRole('alert'))
    await expect(main(page).getByLabel('Your name')).toHaveValue('Joy Adeyemi')
    await fillIn(page, email, { Postcode: 'nowhere' })
    await bookIt(page).click()
    await expect(main(page).getByRole('alert')).toContainText('2 things are missing or wrong')
    await expect(main(page).getByLabel('Address line 1')).toHaveAccessibleDescription(/we should come to/)
    await expect(main(page).locator('[name=idempotencyKey]')).toHaveAttribute('value', key ?? '')
    await fillIn(page, email, { 'Address line 1': '12 Mill Lane', 'Town or city': 'Leeds' })
    await bookIt(page).click()
    await expect(page).toHaveURL(BOOKED)
    const confirmation = await nextMail(email, 1)
    expect(confirmation.text).toContain('12 Mill Lane, Leeds, M1 3HE')
    expect(await startInCalendar(confirmation)).toBe(startsAt)
  })

  test('somebody waits for a time, is offered one that becomes free, and takes it', async ({
    page,
    browser,
  }) => {
    const wish = 'type=SHOWROOM&showroom=edinburgh&kitchen=1&bedroom=1'
    const email = somebody()
    await openWeek(page, wish, 7)
    const startsAt = await choose(page)
    await fillIn(page, somebody())
    await bookIt(page).click()
    await expect(page).toHaveURL(BOOKED)
    const token = new URL(page.url()).searchParams.get('token') ?? ''

    const waiting = await browser.newPage({ javaScriptEnabled: false })
    await openWeek(waiting, wish, 7)
    await main(waiting).getByText('No time that suits? Join the waitlist').click()
    await main(waiting).getByLabel('From').fill(startsAt.slice(0, 10))
    await main(waiting).getByLabel('To').fill(startsAt.slice(0, 10))
    await main(waiting).getByLabel('Your name').fill('Ada')
    await main(waiting).getByLabel('Email address').fill('ada')
    await main(waiting).getByRole('button', { name: 'Join the waitlist' }).click()
    await expect(main(waiting).getByLabel('Email address')).toHaveAccessibleDescription(/like name@example/)
    await expectSaidFirst(main(waiting).getByRole('alert'))
    await main(waiting).getByLabel('Email address').fill(email)
    await main(waiting).getByRole('button', { name: 'Join the waitlist' }).click()
    await expect(main(waiting).getByRole('status')).toContainText('You are on the waitlist')
    const joined = await nextMail(email, 1)

    const read = await page.request.get(
      `/api/trpc/appointments.getBooking?input=${encodeURIComponent(JSON.stringify({ token }))}`,
    )
    const { version } = (await read.json()).result.data
    const answer = await page.request.post('/api/trpc/appointments.cancelBooking', {
      headers: { origin: new URL(page.url()).origin },
      data: { token, version },
    })
    expect(answer.status()).toBe(200)
    const offer = linkIn(await nextMail(email, 2), '/appointments/offer')
    // What looks for barriers is a script.
    const scripted = await browser.newContext({ javaScriptEnabled: true })
    await inspect(await scripted.newPage(), offer, 200)
    await scripted.close()
    await waiting.goto(offer)
    await expect(main(waiting).getByText(/^Edinburgh.*, about your kitchen and bedroom, with /)).toBeVisible()
    await expect(main(waiting).getByLabel('Email address')).toHaveValue(email)
    await bookIt(waiting).click()
    await expect(main(waiting).getByLabel('Phone number')).toHaveAccessibleDescription(/phone number/)
    await fillIn(waiting, email)
    await bookIt(waiting).click()
    await expect(waiting).toHaveURL(BOOKED)
    expect(await startInCalendar(await nextMail(email, 3))).toBe(startsAt)

    await waiting.goto(linkIn(joined, '/appointments/waitlist'))
    await main(waiting).getByRole('button', { name: 'Leave the waitlist' }).click()
    await expect(main(waiting).getByRole('heading', { level: 1 })).toHaveText('You are off the waitlist.')
    await waiting.close()
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 } })

  test('all of it can be done by keyboard', async ({ page }) => {
    const email = somebody()
    await page.goto('/book?bedroom=1', { waitUntil: 'networkidle' })
    await main(page)
      .getByRole('radio', { name: /At home/ })
      .focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await expect(main(page).getByRole('radio', { name: /Online/ })).toBeChecked()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(main(page).getByLabel('A bedroom')).toBeChecked()
    await main(page).getByLabel('A bedroom').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/book\/time\?/)
    await openWeek(page, 'type=ONLINE&bedroom=1', 6)
    await inspectAsItIs(page)
    const day = main(page).getByRole('navigation', { name: 'Days of this week' }).getByRole('link').last()
    await day.focus()
    await page.keyboard.press('Enter')
    // From the day on: the next that can be reached is its first time.
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus')).toHaveAttribute('name', 'startsAt')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/book\/details\?/)
    await inspectAsItIs(page)
    await main(page).getByLabel('Your name').focus()
    for (const text of ['Joy Adeyemi', email, '07700 900123', 'M1 3HE', 'Ring twice.']) {
      await page.keyboard.type(text)
      await page.keyboard.press('Tab')
    }
    await expect(bookIt(page)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(BOOKED)
    expect((await nextMail(email, 1)).subject).toMatch(/^Your online consultation for your bedroom: /)
  })
})

test('who is signed in need not say who they are, and finds the booking among theirs', async ({
  page,
  context,
  baseURL,
}) => {
  await signInAsStaff(context, baseURL, 'CUSTOMER', 'Eve Adams')
  await openWeek(page, 'type=SHOWROOM&showroom=edinburgh&kitchen=1', 5)
  await choose(page)
  await expect(main(page).getByLabel('Your name')).toHaveValue('Eve Adams')
  await expect(main(page).getByLabel('Email address')).toHaveValue(/@lomashwood\.example$/)
  await main(page).getByLabel('Phone number').fill('07700 900123')
  await main(page).getByLabel('Postcode').fill('EH1 1AA')
  await bookIt(page).click()
  await expect(page).toHaveURL(BOOKED)
  const mine = await page.request.get('/api/trpc/account.appointments.listMyBookings')
  expect((await mine.json()).result.data.items).toHaveLength(1)
})

test('a time that somebody else was quicker to take leads to the nearest, and on from there', async ({
  page,
  browser,
}) => {
  const wish = 'type=SHOWROOM&showroom=birmingham&kitchen=1&bedroom=1'
  await openWeek(page, wish, 3)
  const other = await browser.newPage()
  await openWeek(other, wish, 3)
  const startsAt = await choose(other, 4)
  await main(page).locator(`button[value="${startsAt}"]`).click()
  const said = main(page).getByRole('alert')
  await expect(said).toContainText('Somebody else has this time')
  await expect(said.getByRole('button')).toHaveCount(3)
  await expectSaidFirst(said)
  await inspectAsItIs(page)
  const nearest = (await said.getByRole('button').first().textContent()) ?? ''
  await said.getByRole('button').first().click()
  await expect(page).toHaveURL(/\/book\/details\?/)
  await expect(main(page).getByLabel('Your booking so far')).toContainText(nearest)
  await other.close()
})

test('ten minutes later a time is booked if it is free still, and else the nearest, with what was typed', async ({
  page,
  browser,
}) => {
  const wish = 'type=SHOWROOM&showroom=bristol&kitchen=1&bedroom=1'
  const email = somebody()
  const other = await browser.newPage()
  await openWeek(other, wish, 3)
  await openWeek(page, wish, 3)
  const startsAt = await choose(page, 4)
  await letExpire(page)
  await page.reload()
  await expect(main(page).getByText('The time is no longer kept for you.').first()).toBeVisible()
  await main(other).locator(`button[value="${startsAt}"]`).click()
  await expect(other).toHaveURL(/\/book\/details\?/)
  await fillIn(page, email)
  await bookIt(page).click()
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('This time is gone.')
  await inspectAsItIs(page)
  const others = times(page)
  await expect(others).toHaveCount(3)
  const another = await others.first().getAttribute('value')
  await others.first().click()
  await expect(main(page).getByLabel('Email address')).toHaveValue(email)
  await letExpire(page)
  await bookIt(page).click()
  await expect(page).toHaveURL(BOOKED)
  expect(await startInCalendar(await nextMail(email, 1))).toBe(another)
  await other.close()
})

test('somebody else’s address of a kept time shows nothing of it', async ({ page, browser }) => {
  await openWeek(page, 'type=ONLINE&kitchen=1', 3)
  await choose(page)
  const other = await browser.newPage()
  const answer = await other.goto(page.url())
  expect([answer?.status(), answer?.headers()['cache-control'], answer?.headers()['x-robots-tag']]).toEqual([
    410,
    'no-store',
    'noindex',
  ])
  await expect(main(other).getByRole('heading', { level: 1 })).toHaveText('This time is gone.')
  await other.close()
})
