import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What a careful visitor would complain of: errors in the console, things cut off at the side, barriers. */
export async function inspect(page: Page, path: string, status: number): Promise<void> {
  await visit(page, path, status)
  await inspectAsItIs(page)
}

/** Opens a page and sees that it is quiet: nothing in the console, nothing asked of another host. */
export async function visit(page: Page, path: string, status: number): Promise<void> {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !(status >= 400 && message.text().includes(String(status))))
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (
      new URL(request.url()).origin !==
      new URL(page.url() === 'about:blank' ? request.url() : page.url()).origin
    )
      complaints.push(`asks ${request.url()}`)
  })
  const response = await page.goto(path, { waitUntil: 'networkidle' })
  expect(response?.status()).toBe(status)
  expect(complaints).toEqual([])
}

/** That nothing of the page as it is now is cut off at the side or bars somebody. */
export async function inspectAsItIs(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}
