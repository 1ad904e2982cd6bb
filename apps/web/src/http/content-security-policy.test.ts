import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { contentSecurityPolicy as policyOf } from './content-security-policy.ts'

const contentSecurityPolicy = (html: string, isDevelopment: boolean) =>
  policyOf(Buffer.from(html), isDevelopment)

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

test('just the inline scripts of the page may run', () => {
  const policy = contentSecurityPolicy(
    '<script src="/a.js"></script><script>one()</script><script id="x">two("</div>")</script>',
    false,
  )
  expect(policy).toContain(`script-src 'self' ${hashOf('one()')} ${hashOf('two("</div>")')};`)
})

test('a script is named by its bytes, whatever letters are in it', () => {
  const script = 'say("£1,200 – für Zoë 🛋")'
  expect(contentSecurityPolicy(`<p>£ é</p><script>${script}</script>`, false)).toContain(hashOf(script))
})

test('data is no script', () => {
  const policy = contentSecurityPolicy('<script type="application/ld+json">{"a":1}</script>', false)
  expect(policy).toContain("script-src 'self';")
})

test('nothing inline and nothing from elsewhere is allowed in production', () => {
  const policy = contentSecurityPolicy('<p>hello</p>', false)
  const scripts = policy.split('; ').find((directive) => directive.startsWith('script-src'))
  expect(scripts).toBe("script-src 'self'")
  expect(policy).not.toMatch(/https?:|unsafe-eval/)
  for (const directive of [
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]) {
    expect(policy).toContain(directive)
  }
})

test('forms lead nowhere else, but from a page that says so', () => {
  expect(contentSecurityPolicy('<form></form>', false)).toContain("form-action 'self';")
  expect(policyOf(Buffer.from('<form></form>'), false, 'https://accounts.google.com')).toContain(
    "form-action 'self' https://accounts.google.com;",
  )
})
