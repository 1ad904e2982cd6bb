import { identityStage, type OpenIdMistake, openTestApi, PASSWORD, type TestApi } from '@lomash/api/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cookiesOf, type GoogleStage, openGoogleStage } from './testing/google-stage.ts'
import { openTestServer } from './testing/test-server.ts'

let api: TestApi
let people: ReturnType<typeof identityStage>
let stage: GoogleStage

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date() })
  people = identityStage(api)
})
beforeEach(async () => {
  stage = await openGoogleStage(api)
})
afterEach(() => stage.close())
afterAll(() => api.close())

describe('nobody is signed in', () => {
  test.each<[OpenIdMistake, number]>([
    ['person declines', 401],
    ['wrong nonce', 401],
    ['no nonce', 401],
    ['wrong audience', 401],
    ['wrong issuer', 401],
    ['expired', 401],
    ['wrong signature', 401],
    ['unsigned', 401],
    ['signed with the client secret', 401],
    ['no id token', 401],
    ['token hangs', 503],
    ['token fails', 503],
    ['keys hang', 503],
    ['token says unknown client', 500],
  ])('when: %s (%i)', async (mistake, status) => {
    const { email } = await people.customer()
    stage.provider.person = { ...stage.provider.person, email }
    stage.provider.mistake = mistake
    stage.expectRefused(await stage.signIn(), status)
    const user = await api.database.primary.user.findUniqueOrThrow({ where: { email } })
    expect(user.googleSubject).toBeNull()
  })

  test.each([false, 'true', 1, undefined])(
    'whose address Google has verified: %j',
    async (email_verified) => {
      const { email, sub } = stage.provider.person
      stage.provider.person = { sub, ...(email ? { email } : {}), email_verified }
      stage.expectRefused(await stage.signIn(), 401)
      expect(await api.database.primary.user.count({ where: { googleSubject: sub } })).toBe(0)
    },
  )

  test.each<OpenIdMistake>(['discovery hangs', 'discovery fails'])(
    'while Google is away (%s); then it works again, and the password does all the time',
    async (mistake) => {
      stage.provider.mistake = mistake
      const answer = await stage.press({ fields: { next: '/account/sessions' } })
      stage.expectRefused(answer, 503)
      expect(answer.headers.get('retry-after')).toBe('30')
      const { email } = await people.customer()
      const body = new URLSearchParams({ email, password: PASSWORD })
      const other = await fetch(`${stage.server.origin}/sign-in`, {
        method: 'POST',
        body,
        redirect: 'manual',
      })
      expect(other.status).toBe(303)
      stage.provider.mistake = null
      expect((await stage.signIn()).status).toBe(303)
    },
  )

  test('when there is no Google at its address', async () => {
    stage.provider.close()
    stage.expectRefused(await stage.press(), 503)
  })

  test('while Redis is away', async () => {
    const away = () => Promise.reject(new Error('away'))
    const google = { ...stage.google, attempts: { keep: away, take: away } }
    const broken = await openTestServer(api, { google, publicUrl: stage.publicUrl })
    const answers = [await stage.press({ to: broken })]
    const { cookie, search } = await stage.upToGoogle()
    answers.push(await stage.comeBack(search, cookie, broken))
    broken.close()
    expect(answers.map((answer) => [answer.status, cookiesOf(answer)])).toEqual([
      [503, []],
      [503, []],
    ])
  })
})
