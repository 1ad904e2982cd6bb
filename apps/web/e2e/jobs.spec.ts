import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { withDatabase } from './database.ts'
import { signInAsStaff } from './staff.ts'

const main = (page: Page) => page.getByRole('main')
const toast = (page: Page, text: string) => page.getByRole('dialog').filter({ hasText: text })

/** A job about that person that failed for good. */
async function addDeadJob(userId: string): Promise<{ jobId: string }> {
  return withDatabase(async (primary) => {
    const at = new Date()
    const lastError = 'the sessions’ store refused'
    const { id } = await primary.outboxJob.create({
      data: {
        job: 'identity.end-sessions',
        payload: { userId, credentialVersion: 2 },
        state: 'DEAD',
        attempts: 5,
        finishedAt: at,
        lastError,
      },
      select: { id: true },
    })
    await primary.failedRun.create({
      data: { jobId: id, job: 'identity.end-sessions', attempt: 5, error: lastError, isGivenUp: true, at },
    })
    return { jobId: id }
  })
}

test('a dead job is found by its customer’s id, discarded with a reason, and the log leads back to it', async ({
  page,
  context,
  baseURL,
}) => {
  await signInAsStaff(context, baseURL, 'OWNER', 'Olive Green')
  const customerId = randomUUID()
  const { jobId } = await addDeadJob(customerId)
  await page.goto('/admin/jobs')
  await main(page).getByLabel('Job, customer, booking or order id').fill(customerId)
  await main(page).getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(`/admin/jobs?q=${customerId}`)
  await main(page).getByRole('link', { name: 'identity.end-sessions' }).click()
  await expect(page).toHaveURL(`/admin/jobs/${jobId}`)
  await expect(main(page)).toContainText(customerId)
  const happened = main(page).getByRole('listitem')
  await expect(happened.filter({ hasText: 'Run 5 failed, given up' })).toContainText(
    'the sessions’ store refused',
  )
  await main(page).getByRole('button', { name: 'Discard' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByLabel('Reason').fill('The account is gone')
  await dialog.getByRole('button', { name: 'Discard' }).click()
  await expect(toast(page, 'The job is discarded.')).toBeVisible()
  await expect(main(page).getByText('Discarded', { exact: true })).toBeVisible()
  await expect(main(page).getByRole('button', { name: 'Discard' })).toHaveCount(0)
  await main(page).getByRole('link', { name: 'What staff did with this job' }).click()
  const entry = main(page).getByRole('listitem').filter({ hasText: 'The account is gone' })
  await entry.getByText('Discard job').click()
  await entry.getByRole('link', { name: 'Open identity.end-sessions' }).click()
  await expect(page).toHaveURL(`/admin/jobs/${jobId}`)
})

test('a queue is paused with a reason that everybody sees, and resumed', async ({
  page,
  context,
  baseURL,
}) => {
  await signInAsStaff(context, baseURL, 'OWNER', 'Olive Green')
  await page.goto('/admin/jobs')
  const queue = main(page).getByRole('table', { name: 'Queues' }).getByRole('row', { name: 'waitlist-offer' })
  await queue.getByRole('button', { name: 'Pause' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Pause waitlist-offer?' })
  await dialog.getByLabel('Reason').fill('The fitters are away')
  await dialog.getByRole('button', { name: 'Pause' }).click()
  await expect(queue).toContainText('The fitters are away')
  await page.reload()
  await expect(queue).toContainText('Olive Green')
  await queue.getByRole('button', { name: 'Resume' }).click()
  await expect(queue.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(queue).not.toContainText('The fitters are away')
})

test('the page shows what has come meanwhile, but not to who is typing', async ({
  page,
  context,
  baseURL,
}) => {
  await page.clock.install()
  await signInAsStaff(context, baseURL, 'OWNER', 'Olive Green')
  const customerId = randomUUID()
  await page.goto(`/admin/jobs?q=${customerId}`, { waitUntil: 'networkidle' })
  const search = main(page).getByRole('searchbox', { name: 'Job, customer, booking or order id' })
  await search.focus()
  await addDeadJob(customerId)
  let asked = 0
  page.on('request', (request) => {
    if (request.headers().rsc) asked += 1
  })
  await page.clock.runFor(30_000)
  expect(asked).toBe(0)
  await search.blur()
  await page.clock.runFor(10_000)
  const found = main(page).getByRole('link', { name: 'identity.end-sessions' })
  await expect(found).toBeVisible({ timeout: 30_000 })
})

test('an editor neither opens the jobs nor is shown that there are any', async ({
  page,
  context,
  baseURL,
}) => {
  await signInAsStaff(context, baseURL, 'EDITOR', 'Edna Quill')
  const answer = await page.goto('/admin/jobs')
  expect(answer?.status()).toBe(403)
  await expect(page.getByRole('navigation', { name: 'Admin' }).getByRole('link')).toHaveText([
    'Start',
    'Your profile',
  ])
})
