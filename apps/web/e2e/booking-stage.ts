import { expect, type Page } from '@playwright/test'
import ICAL from 'ical.js'
import { withDatabase } from './database.ts'
import { attachmentOf, type Mail } from './inbox.ts'

export const main = (page: Page) => page.getByRole('main')
export const times = (page: Page) => main(page).locator('button[name=startsAt]')
export const bookIt = (page: Page) => main(page).getByRole('button', { name: 'Book this time' })
export const BOOKED = /\/appointments\/manage\?token=[\w-]+&booked=1$/

let people = 0
/** One nobody else has: tests run side by side, and again. */
export const somebody = () => `joy-${Date.now()}-${process.pid}-${++people}@example.co.uk`

/**
 * A week that no other test here uses, with something to choose. Staff's tests book in Leeds, two months ahead and more.
 *
 * @param wish what is chosen, as it stands in the address
 * @param weeks from now
 */
export async function openWeek(page: Page, wish: string, weeks: number): Promise<void> {
  const week = new Date(Date.now() + weeks * 7 * 86_400_000).toISOString().slice(0, 10)
  await page.goto(`/book/time?${wish}&week=${week}`)
  await expect(times(page).first()).toBeVisible()
}

/** Presses a time of the week; gives it, ISO 8601. */
export async function choose(page: Page, at = 0): Promise<string> {
  const time = times(page).nth(at)
  const startsAt = (await time.getAttribute('value')) ?? ''
  await time.click()
  await expect(page).toHaveURL(/\/book\/details\?.*hold=/)
  return startsAt
}

const DETAILS = {
  'Your name': 'Joy Adeyemi',
  'Phone number': '07700 900123',
  Postcode: 'm1 3he',
}

export async function fillIn(page: Page, email: string, more: Record<string, string> = {}): Promise<void> {
  for (const [label, value] of Object.entries({ ...DETAILS, 'Email address': email, ...more }))
    await main(page).getByLabel(label).fill(value)
}

/** The calendar file of a mail. */
export async function calendarIn(mail: Mail): Promise<ICAL.Component> {
  return new ICAL.Component(ICAL.parse(await attachmentOf(mail, 'appointment.ics')))
}

/** When the appointment of a confirmation begins, as a calendar reads its file; ISO 8601. */
export async function startInCalendar(mail: Mail): Promise<string> {
  const calendar = await calendarIn(mail)
  const zone = calendar.getFirstSubcomponent('vtimezone')
  const entry = calendar.getFirstSubcomponent('vevent')
  if (!zone || !entry) throw new Error('The file has no zone or no event')
  const start = new ICAL.Event(entry).startDate
  start.zone = new ICAL.Timezone(zone)
  return start.toJSDate().toISOString()
}

/** As if ten minutes had passed. */
export async function letExpire(page: Page): Promise<void> {
  const id = new URL(page.url()).searchParams.get('hold') ?? ''
  await withDatabase(async (primary) => {
    const over = { expiresAt: new Date(Date.now() - 60_000) }
    const { count } = await primary.booking.updateMany({ where: { id, state: 'HELD' }, data: over })
    expect(count).toBe(1)
  })
}
