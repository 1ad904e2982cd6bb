import { randomBytes } from 'node:crypto'
import type { Role } from '@lomash/db'
import { Secret, TOTP } from 'otpauth'
import { toPublicError } from '../error-mapping.ts'
import { hashPassword } from '../identity/password-hash.ts'
import { newSecret } from '../identity/second-factor/one-time-code.ts'
import { sealSecret } from '../identity/second-factor/sealed-secret.ts'
import { idOf } from '../identity/sessions.ts'
import { openBrowser } from './browser.ts'
import { mailedToken } from './mailed-token.ts'
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
  /** Of the link in the newest mail, were it sent now. */
  async function tokenFor(email: string): Promise<string> {
    return mailedToken(api, (await messages(email)).at(-1))
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
      isDemo: false,
      credentialVersion: 1,
      ...seen,
    })
    browser.state.token = token
    return { userId: user.id, email, name, browser }
  }
  /** What the app shows that was given that secret. */
  const codeOfApp = (secret: string, afterSeconds = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({
      timestamp: api.time.now + afterSeconds * 1_000,
    })
  /** Somebody who was invited by an owner and has joined, with an app that shows codes. */
  async function member(role: 'ADMIN' | 'EDITOR' | 'CONSULTANT' = 'EDITOR') {
    const owner = await staff('OWNER')
    const email = somebody()
    await owner.browser.call.staff.identity.inviteStaff({ email, role })
    const browser = openBrowser(api)
    const token = await tokenFor(email)
    await browser.call.identity.acceptInvitation({ token, name: 'Mia', password: PASSWORD })
    const secret = (await browser.call.identity.getChallenge()).setUp?.secret ?? ''
    const { recoveryCodes } = await browser.call.identity.setUpSecondFactor({ code: codeOfApp(secret) })
    const { id: userId } = await api.database.primary.user.findUniqueOrThrow({ where: { email } })
    return { userId, email, browser, secret, recoveryCodes, owner }
  }
  /** Gives somebody a password and an app; what they show now to prove who they are. */
  async function factorOf(userId: string) {
    const [secret, passwordHash] = [newSecret(), await hashPassword(PASSWORD)]
    const sealedSecret = sealSecret(api.services.secondFactorKey, userId, secret)
    await api.database.primary.user.update({ where: { id: userId }, data: { passwordHash } })
    await api.database.primary.secondFactor.create({
      data: { userId, sealedSecret, confirmedAt: new Date() },
    })
    return { password: PASSWORD, code: codeOfApp(new Secret({ buffer: secret.buffer }).base32) }
  }
  return {
    somebody,
    factorOf,
    codeOfApp,
    member,
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

/** What a call failed with, as its caller is told. */
export const errorOf = async (call: Promise<unknown>) =>
  toPublicError(await call.catch((error: unknown) => error))
