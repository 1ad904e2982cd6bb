import { randomBytes } from 'node:crypto'
import type { Role } from '@lomash/db'
import { toPublicError } from '../error-mapping.ts'
import { idOf } from '../identity/sessions.ts'
import { openBrowser } from './browser.ts'
import type { TestApi } from './test-api.ts'

export const PASSWORD = 'correct horse battery'

/** People with accounts, and the mails that were promised to them. */
export function identityStage(api: TestApi) {
  let people = 0
  const somebody = () => `eve-${++people}@example.co.uk`
  const messages = (recipient: string) =>
    api.database.primary.notificationMessage.findMany({
      where: { recipient },
      orderBy: { createdAt: 'asc' },
    })
  /** Of the link in the newest mail. */
  async function tokenFor(email: string): Promise<string> {
    const variables = JSON.stringify((await messages(email)).at(-1)?.variables)
    return /token=([\w-]+)/.exec(variables)?.[1] ?? ''
  }
  async function customer(email = somebody()) {
    const browser = openBrowser(api)
    await browser.call.identity.register({ name: 'Eve', email, password: PASSWORD })
    await browser.call.identity.verifyEmail({ token: await tokenFor(email), password: PASSWORD })
    return { email, browser }
  }
  /** Somebody with that role, signed in as if they had shown their second factor. */
  async function staff(role: Role, name = `The ${role.toLowerCase()}`) {
    const email = somebody()
    const emailVerifiedAt = new Date(api.time.now)
    const user = await api.database.primary.user.create({ data: { name, email, role, emailVerifiedAt } })
    const browser = openBrowser(api)
    const token = randomBytes(32).toString('base64url')
    const [createdAtMs, device] = [api.time.now, 'Firefox on Linux']
    const seen = { createdAtMs, lastSeenAtMs: createdAtMs, device }
    await api.services.sessions.put(idOf(token), {
      userId: user.id,
      role,
      name,
      credentialVersion: 1,
      ...seen,
    })
    browser.state.token = token
    return { userId: user.id, email, name, browser }
  }
  return {
    somebody,
    staff,
    tokenFor,
    customer,
    templates: async (email: string) => (await messages(email)).map(({ templateKey }) => templateKey),
    /** Who opens an account is signed in with it. */
    signedIn: customer,
  }
}

/** The stable code of what a call failed with; `done` when it did not. */
export const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: unknown) => toPublicError(error).code,
  )
