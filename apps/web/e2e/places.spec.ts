import { expect, type Page, test } from '@playwright/test'
import { ask, iso, main, type Person, panel, send, surname, toast } from './calendar-stage.ts'
import { inspectAsItIs } from './inspect.ts'
import { addStaff, signInAsStaff } from './staff.ts'

test.describe.configure({ timeout: 120_000 })

const SHOWROOMS = '/admin/appointments/showrooms'
type Showroom = {
  showroomId: string
  slug: string
  version: number
  addressLines: string[]
  isActive: boolean
}
type Explained = {
  times: { startsAt: string; consultants: { consultantId: string; reason: string | null }[] }[]
}

const save = (page: Page, name: string) =>
  panel(page, name).getByRole('button', { name: 'Save', exact: true }).click()
const SAVED = 'Saved. What can be booked follows at once.'

async function showroomCalled(page: Page, slug: string): Promise<Showroom> {
  const { items } = await ask<{ items: Showroom[] }>(page, 'listShowrooms', {})
  const found = items.find((each) => each.slug === slug)
  if (!found) throw new Error(`There is no showroom ${slug}`)
  return found
}

/** One that shoppers never see, so that it is in no other test's way. */
async function addShowroom(page: Page): Promise<Showroom> {
  const slug = surname().toLowerCase()
  const address = { town: 'York', postcode: 'YO1 7HH', latitude: 53.96, longitude: -1.08 }
  const contact = {
    phone: '01904 496000',
    email: 'york@lomash.example',
    mapUrl: 'https://www.openstreetmap.org/',
  }
  const rest = { imageKeys: [], isActive: false, sortOrder: 9_000, hours: [], exceptions: [], rooms: [] }
  const name = `York ${slug}`
  return send(page, 'saveShowroom', {
    slug,
    name,
    addressLines: ['1 Stonegate'],
    ...address,
    ...contact,
    ...rest,
  })
}

test.beforeEach(({ context, baseURL }) => signInAsStaff(context, baseURL, 'OWNER', 'Olive Green'))

test('a showroom is added, gets hours and rooms, and is in the shop when somebody says so', async ({
  page,
}) => {
  const slug = surname().toLowerCase()
  await page.goto(SHOWROOMS)
  await inspectAsItIs(page)
  await main(page).getByRole('link', { name: 'Add a showroom' }).click()
  await inspectAsItIs(page)
  const typed = {
    Name: `York ${slug}`,
    Page: slug,
    Address: '1 Stonegate\n\nThe Shambles',
    Town: 'York',
    Postcode: 'yo17hh',
    Phone: '01904 496000',
    Email: 'york@lomash.example',
    Latitude: 'north',
    Longitude: '-1.08',
    'Link to a map': 'https://www.openstreetmap.org/',
  }
  for (const [label, value] of Object.entries(typed))
    await main(page).getByLabel(label, { exact: true }).fill(value)
  await main(page).getByRole('button', { name: 'Save and go on to hours' }).click()
  await expect(main(page).getByLabel('Latitude')).toBeFocused()
  await expect(main(page).getByLabel('Latitude')).toHaveAccessibleDescription(/Enter degrees from -90 to 90/)
  await main(page).getByLabel('Latitude').fill('53.96')
  await main(page).getByRole('button', { name: 'Save and go on to hours' }).click()
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(`York ${slug}`)
  await expect(main(page).getByRole('link', { name: 'See it in the shop' })).toHaveCount(0)

  await main(page).getByLabel('Monday', { exact: true }).fill('10-16')
  await save(page, 'Opening hours')
  await expect(toast(page, SAVED)).toBeVisible()
  const rooms = panel(page, 'Rooms')
  await rooms.getByRole('button', { name: 'Add a room' }).click()
  await rooms.getByRole('button', { name: 'Add a room' }).click()
  await rooms.getByLabel('Name').first().fill('Studio')
  await rooms.getByLabel('Name').last().fill('studio ')
  await save(page, 'Rooms')
  await expect(rooms.getByLabel('Name').last()).toHaveAccessibleDescription(
    'Give each room a name of its own',
  )
  await rooms.getByLabel('Name').last().fill('Loft')
  await save(page, 'Rooms')
  await expect(rooms.getByLabel('State')).toHaveCount(2)
  await page.reload()
  await inspectAsItIs(page)
  await expect(main(page).getByLabel('Monday', { exact: true })).toHaveValue('10:00–16:00')
  expect(await showroomCalled(page, slug)).toMatchObject({
    isActive: false,
    postcode: 'YO1 7HH',
    addressLines: ['1 Stonegate', 'The Shambles'],
    hours: [{ weekday: 1, startMinute: 600, endMinute: 960 }],
    rooms: [{ name: 'Loft' }, { name: 'Studio' }],
  })
})

test('what is edited of a showroom is in the shop’s answers at once', async ({ page }) => {
  const { showroomId, addressLines } = await showroomCalled(page, 'birmingham')
  const shown = async () => await (await page.request.get('/api/trpc/appointments.listShowrooms')).text()
  const floor = `Floor ${surname()}`
  const address = panel(page, 'Address and contact')
  await page.goto(`${SHOWROOMS}/${showroomId}`)
  try {
    await address.getByLabel('Address', { exact: true }).fill([addressLines[0], floor].join('\n'))
    await save(page, 'Address and contact')
    await expect(toast(page, 'Saved. The shop shows it at once.')).toBeVisible()
    expect(await shown()).toContain(floor)
  } finally {
    const now = await showroomCalled(page, 'birmingham')
    await send(page, 'saveShowroom', { ...now, addressLines })
  }
  expect(await shown()).not.toContain(floor)
})

test('visits outside of a showroom’s new hours are seen first, and after saving lead to their pages', async ({
  page,
}) => {
  const { showroomId } = await showroomCalled(page, 'birmingham')
  const wish = { type: 'SHOWROOM', kitchen: true, showroomId }
  const dates = [79, 78, 77, 76].map(iso)
  const customer = `Cora ${surname()}`
  let date = ''
  for (const tried of dates) {
    const { times } = await ask<Explained>(page, 'explainSlots', { ...wish, date: tried })
    const free = times.findLast(({ consultants }) => consultants.some(({ reason }) => reason === null))
    const who = free?.consultants.find(({ reason }) => reason === null)
    if (!free || !who) continue
    const contact = {
      name: customer,
      email: 'cora@example.co.uk',
      phone: '07700 900123',
      postcode: 'LS1 4AB',
    }
    await send(page, 'createBooking', { ...wish, ...who, startsAt: free.startsAt, contact })
    date = tried
    break
  }
  await page.goto(`${SHOWROOMS}/${showroomId}`)
  const hours = panel(page, 'Opening hours')
  await hours.getByRole('button', { name: 'Add days' }).click()
  const added = hours.getByRole('group', { name: 'New exception' })
  await added.getByLabel('Hours (empty: closed)').fill('noon')
  await save(page, 'Opening hours')
  await expect(added.getByLabel('First day')).toBeFocused()
  await expect(added.getByLabel('First day')).toHaveAccessibleDescription('Choose the first day')
  await expect(added.getByLabel('Hours (empty: closed)')).toHaveAccessibleDescription(/“noon” is not a time/)
  await inspectAsItIs(page)
  await added.getByLabel('First day').fill(date)
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(date))
  const row = hours.getByRole('group', { name: `Exception on ${day}` })
  await row.getByLabel('Hours (empty: closed)').fill('')
  await row.getByLabel('Note').fill(customer)
  await save(page, 'Opening hours')
  const notice = hours.getByRole('alert')
  await expect(notice).toContainText('outside of these hours')
  await expect(notice.getByRole('link', { name: customer })).toBeVisible()
  await notice.getByRole('button', { name: 'Save all the same' }).click()
  await expect(notice).toContainText('Saved. Outside of these hours, and to be moved:')
  await hours.getByRole('button', { name: `Remove ${customer}` }).click()
  await expect(hours.getByRole('button', { name: 'Add days' })).toBeFocused()
  await save(page, 'Opening hours')
  await expect(notice).toHaveCount(0)
  await expect
    .poll(async () => JSON.stringify(await showroomCalled(page, 'birmingham')))
    .not.toContain(customer)
})

test('who saves a showroom too late sees both versions, and keeps what they did not touch', async ({
  page,
}) => {
  const showroom = await addShowroom(page)
  await page.goto(`${SHOWROOMS}/${showroom.showroomId}`)
  await panel(page, 'Address and contact').getByLabel('Phone').fill('01904 496999')
  const hours = [{ weekday: 2, startMinute: 600, endMinute: 960 }]
  await send(page, 'saveShowroom', { ...showroom, town: 'New York', hours })
  await save(page, 'Address and contact')
  await expect(main(page).getByText('Somebody else saved this while you were editing')).toBeFocused()
  await expect(main(page).getByText('Changed by them only: stays theirs')).toHaveCount(1)
  await inspectAsItIs(page)
  await main(page).getByRole('button', { name: 'Save mine over it' }).click()
  await expect(toast(page, 'Saved. The shop shows it at once.')).toBeVisible()
  expect(await showroomCalled(page, showroom.slug)).toMatchObject({
    town: 'New York',
    phone: '+441904496999',
    hours,
  })
})

test('a consultant is added with the account of somebody, whose diary it is then and nobody else’s', async ({
  page,
  context,
  baseURL,
}) => {
  const name = `Nia ${surname()}`
  const { userId } = await addStaff('CONSULTANT', name)
  await page.goto('/admin/appointments/consultants')
  await main(page).getByRole('link', { name: 'Add a consultant' }).click()
  await inspectAsItIs(page)
  await main(page).getByLabel('Name').fill(name)
  await main(page).getByLabel('Account').selectOption(userId)
  await main(page).getByLabel('Can be booked').selectOption('No')
  await main(page).getByRole('button', { name: 'Save and go on to hours' }).click()
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(main(page).getByLabel('Account')).toHaveValue(userId)
  const { items } = await ask<{ items: Person[] }>(page, 'listConsultants', {})
  const other = items.find((each) => each.name === 'Priya Nair')

  await signInAsStaff(context, baseURL, 'CONSULTANT', name, userId)
  await page.goto('/admin/appointments/consultants')
  await expect(main(page).getByRole('row')).toHaveCount(2)
  await main(page).getByRole('link', { name }).click()
  await expect(main(page).getByLabel('Can be booked')).toBeDisabled()
  await main(page).getByLabel('Friday', { exact: true }).fill('9-17')
  await save(page, 'Working times')
  await expect(toast(page, SAVED)).toBeVisible()
  expect((await page.goto(`/admin/appointments/consultants/${other?.consultantId}`))?.status()).toBe(404)
  await expect(main(page).getByText('Nothing is here')).toBeVisible()
  expect((await page.goto(SHOWROOMS))?.status()).toBe(403)
})

test('a team’s inbox takes an address only', async ({ page }) => {
  await page.goto(SHOWROOMS)
  const field = main(page).getByLabel('Kitchens', { exact: true })
  const button = main(page).getByRole('button', { name: 'Save the inbox for kitchens' })
  const kept = await field.inputValue()
  await field.fill('the kitchen')
  await button.click()
  await expect(field).toHaveAccessibleDescription('Enter an email address')
  await field.fill(kept)
  await button.click()
  await expect(toast(page, 'Saved. Mails about kitchens go there from now on.')).toBeVisible()
})

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 780 } })

  test('the showrooms, one of them and the forms for new ones fit', async ({ page }) => {
    const { showroomId } = await addShowroom(page)
    for (const path of [
      SHOWROOMS,
      `${SHOWROOMS}/${showroomId}`,
      `${SHOWROOMS}/new`,
      '/admin/appointments/consultants/new',
    ]) {
      await page.goto(path)
      await inspectAsItIs(page)
    }
    await page.goto(`${SHOWROOMS}/${showroomId}`)
    await panel(page, 'Rooms').getByRole('button', { name: 'Add a room' }).click()
    await panel(page, 'Opening hours').getByRole('button', { name: 'Add days' }).click()
    await inspectAsItIs(page)
  })
})
