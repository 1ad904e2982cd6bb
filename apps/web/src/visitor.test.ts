import { expect, test } from 'vitest'
import { bearerIn, cookiesFor, deviceOf, setCookieFor, tokenIn } from './visitor.ts'

const { session: secure } = cookiesFor('https://lomashwood.example')
const { session: plain, challenge } = cookiesFor('http://localhost:3000')

test('over https the cookie is bound to this host', () => {
  expect(setCookieFor(secure, 'abc')).toBe(
    '__Host-session=abc; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax; Secure',
  )
  expect(setCookieFor(plain, 'abc')).toBe('session=abc; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax')
  expect(setCookieFor(challenge, 'abc')).toBe('challenge=abc; Path=/; Max-Age=300; HttpOnly; SameSite=Lax')
  expect(setCookieFor(plain, null)).toMatch(/^session=; Path=\/; Max-Age=0;/)
})

test.each([
  [undefined, null],
  ['', null],
  ['other=1; session=abc', 'abc'],
  ['xsession=no; session=abc', 'abc'],
  ['__Host-session=no', null],
  ['session', null],
])('of %j the token is %j', (cookies, token) => {
  expect(tokenIn(cookies, plain)).toBe(token)
})

test.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19 Mobile Safari/604',
    'Safari on iPhone',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537 Chrome/140 Safari/537 Edg/140',
    'Edge on Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140) Gecko/20100101 Firefox/140', 'Firefox on Linux'],
  ['curl/8', 'A browser'],
])('%s is shown as %s', (agent, shown) => {
  expect(deviceOf({ 'user-agent': agent })).toBe(shown)
})

test.each([
  [undefined, null],
  ['', null],
  ['Basic abc', null],
  ['Bearers abc', null],
  ['Bearer abc', 'abc'],
  ['bearer   abc ', 'abc'],
  ['Bearer', ''],
])('Authorization %j shows the token %j', (authorization, token) => {
  expect(bearerIn({ authorization })).toBe(token)
})
