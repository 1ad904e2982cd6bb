import { randomBytes } from 'node:crypto'
import { expect, type Locator, type Page, request, test } from '@playwright/test'
import { signInAsStaff } from './staff.ts'

export type Person = { consultantId: string; name: string; userId: string; showroomId: string }
type Day = { date: string; isHoliday: boolean; open: { from: string }[] }
export type Stage = { page: Page; date: string; priya: Person; tom: Person; at: (time: string) => string }

export const main = (page: Page) => page.getByRole('main')
/** A part of an admin's page, by its heading. */
export const panel = (page: Page, title: string) =>
  main(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) })
export const toast = (page: Page, text: string | RegExp) => page.getByRole('dialog').filter({ hasText: text })
/** What was not done: said at once to who hears it, and seen until it is closed. */
export const problem = (page: Page) => page.locator('h2[data-type=problem]')
export const column = (page: Page, { name }: Person) =>
  main(page).locator('.cal-scroll').getByRole('list', { name })
export const sheet = (page: Page, name: string) => page.getByRole('dialog', { name })
export const surname = () => `Q${randomBytes(4).toString('hex')}`

export async function ask<Result>(page: Page, procedure: string, input: object): Promise<Result> {
  const query = encodeURIComponent(JSON.stringify(input))
  const answer = await page.request.get(`/api/trpc/staff.appointments.${procedure}?input=${query}`)
  expect(answer.status()).toBe(200)
  return (await answer.json()).result.data
}

export async function send<Result>(page: Page, procedure: string, data: object): Promise<Result> {
  const headers = { origin: test.info().project.use.baseURL ?? '' }
  const answer = await page.request.post(`/api/trpc/staff.appointments.${procedure}`, { headers, data })
  expect(answer.status(), await answer.text()).toBe(200)
  return (await answer.json()).result.data
}

/** The date in London so many days from today. */
export const iso = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/London' })

/**
 * Two people of one showroom on a day that no other test here uses, as far ahead as can be booked, where nobody else looks:
 * the n-th from the end on which both work.
 */
export async function onStage(page: Page, baseURL: string | undefined, n: number): Promise<Stage> {
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
export async function book({ page, at }: Stage, { consultantId }: Person, time: string) {
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

/** Somebody would take an appointment with them that day. */
export async function waitFor({ page, date }: Stage, { consultantId }: Person) {
  const headers = { origin: test.info().project.use.baseURL ?? '' }
  const wish = { type: 'ONLINE', kitchen: true, consultantId, from: date, to: date }
  const data = { ...wish, name: 'Ola Berg', email: `${surname().toLowerCase()}@example.co.uk` }
  const answer = await page.request.post('/api/trpc/appointments.joinWaitlist', { headers, data })
  expect(answer.status(), await answer.text()).toBe(200)
}

/** Somebody in the shop is filling in the form for that time. */
export async function hold({ at }: Stage, { consultantId }: Person, time: string) {
  const shopper = await request.newContext({ baseURL: test.info().project.use.baseURL ?? '' })
  const headers = { origin: test.info().project.use.baseURL ?? '' }
  const data = { type: 'ONLINE', kitchen: true, consultantId, startsAt: at(time) }
  const answer = await shopper.post('/api/trpc/appointments.holdSlot', { headers, data })
  expect(answer.status(), await answer.text()).toBe(200)
  await shopper.dispose()
}

export const openDay = ({ page, date, priya }: Stage, view = 'day') =>
  page.goto(`/admin/appointments?view=${view}&date=${date}&showroom=${priya.showroomId}`)

export async function drag(page: Page, from: Locator, by: { x: number; y: number }) {
  const box = await from.boundingBox()
  if (!box) throw new Error('It is not to be seen')
  const [x, y] = [box.x + box.width / 2, box.y + 6]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by.x / 2, y + by.y / 2, { steps: 4 })
  await page.mouse.move(x + by.x, y + by.y, { steps: 4 })
  await page.mouse.up()
}
