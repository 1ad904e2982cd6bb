import { expect } from '@playwright/test'
import { inboxUrl } from './env.ts'

/** A mail as the inbox of the stack (maildev) tells it. */
export type Mail = {
  id: string
  subject: string
  html: string
  text: string
  to: { address: string }[]
  /** Names in lower case. */
  headers: Record<string, string>
  attachments?: { fileName: string; generatedFileName: string }[]
}

/** Every mail to that address so far, the oldest first. */
async function mailsTo(address: string): Promise<Mail[]> {
  const response = await fetch(`${inboxUrl()}/email`)
  const mails: Mail[] = await response.json()
  return mails.filter(({ to }) => to.some((each) => each.address === address))
}

/** Waits until there are so many mails to that address, and gives the last of them. */
export async function nextMail(address: string, count: number): Promise<Mail> {
  await expect
    .poll(async () => (await mailsTo(address)).length, { timeout: 40_000, message: `mails to ${address}` })
    .toBeGreaterThanOrEqual(count)
  const mail = (await mailsTo(address))[count - 1]
  if (!mail) throw new Error(`There is no mail ${count} to ${address}`)
  return mail
}

/** How many mails there are to that address now. */
export const countMails = async (address: string): Promise<number> => (await mailsTo(address)).length

/** The address in a mail that leads to that path; its HTML and its plain text must agree on it. */
export function linkIn({ html, text }: Mail, path: string): string {
  const find = (source: string) => {
    const pattern = new RegExp(`https?://[^\\s"'<>)]*${path.replaceAll('/', '\\/')}[^\\s"'<>)]*`)
    return pattern.exec(source.replaceAll('&amp;', '&'))?.[0]
  }
  const link = find(html)
  expect(link, `a link to ${path} in the mail`).toBeDefined()
  expect(find(text)).toBe(link)
  return link ?? ''
}

/** Waits for a mail to that address in which that stands: to one that many write to. */
export async function mailAbout(address: string, text: string): Promise<Mail> {
  const find = async () => (await mailsTo(address)).find((mail) => mail.text.includes(text))
  await expect
    .poll(async () => (await find()) !== undefined, { timeout: 40_000, message: `a mail about ${text}` })
    .toBe(true)
  return (await find()) as Mail
}

/** What is attached to a mail under that name, as text. */
export async function attachmentOf({ id, attachments = [] }: Mail, name: string): Promise<string> {
  const file = attachments.find(({ fileName }) => fileName === name)
  expect(file, `${name} in the mail`).toBeDefined()
  const response = await fetch(`${inboxUrl()}/email/${id}/attachment/${file?.generatedFileName}`)
  return response.text()
}
