import { z } from 'zod'

const MAX_LENGTH = 254
const MESSAGE = 'Enter an email address like name@example.co.uk'

/** As people have them (RFC 5321 without quoting): ASCII before the @, which is all that mail providers take everywhere. */
const LOCAL_PART = /^(?=.{1,64}$)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const DOMAIN = /^(?:(?!-)[a-z0-9-]{1,63}(?<!-)\.)+(?!-)(?!\d+$)[a-z0-9-]{2,63}(?<!-)$/
/** What would end a host's name in a URL, where it is put to be spelled. */
const NO_DOMAIN = /[\s/?#@:\\[\]%]/

/** An email address in its one spelling: lower case, a domain of other scripts as mail servers write it (`xn--…`). */
export const emailAddress = z
  .string(MESSAGE)
  .trim()
  .min(1, 'Enter your email address')
  .max(MAX_LENGTH, `An email address has at most ${MAX_LENGTH} characters`)
  .transform((typed, context) => {
    const address = canonical(typed)
    if (address !== null) return address
    context.issues.push({ code: 'custom', message: MESSAGE, input: typed })
    return z.NEVER
  })

function canonical(typed: string): string | null {
  const at = typed.lastIndexOf('@')
  const local = typed.slice(0, Math.max(at, 0))
  const domain = asciiDomain(typed.slice(at + 1))
  // Before it is put in lower case: of some letters that are not ASCII the small one is.
  if (!LOCAL_PART.test(local) || domain === null) return null
  const address = `${local.toLowerCase()}@${domain}`
  return address.length <= MAX_LENGTH ? address : null
}

function asciiDomain(domain: string): string | null {
  const url = `http://${domain}/`
  if (NO_DOMAIN.test(domain) || !URL.canParse(url)) return null
  const { hostname } = new URL(url)
  return hostname.length <= 253 && DOMAIN.test(hostname) ? hostname : null
}
