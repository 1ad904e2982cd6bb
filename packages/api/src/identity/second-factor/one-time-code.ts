import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'

/** RFC 6238 as authenticator apps have it: SHA-1, six digits, 30 s. RFC 4226 (4) wants 160 bits. */
const SECRET_BYTES = 20
const PERIOD_SECONDS = 30
/** Clocks of telephones are off, and people slow: the code before and the one after count, too (RFC 6238, 5.2). */
const WINDOW = 1

export const newSecret = (): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(new Secret({ size: SECRET_BYTES }).bytes)

/** The time step whose code it is; null for none of now. Whoever takes a code remembers its step, and takes none from before. */
export function stepOfCode(secret: Uint8Array<ArrayBuffer>, code: string, nowMs: number): bigint | null {
  // otpauth throws for six signs that are more than six bytes.
  if (!/^\d{6}$/.test(code)) return null
  const delta = totp(secret).validate({ token: code, timestamp: nowMs, window: WINDOW })
  return delta === null ? null : BigInt(Math.floor(nowMs / 1_000 / PERIOD_SECONDS) + delta)
}

/** What an authenticator app reads: as a picture, and to be typed by hand. */
export function enrolment(secret: Uint8Array<ArrayBuffer>, email: string) {
  const address = totp(secret, email).toString()
  const typed = new Secret({ buffer: secret.buffer }).base32.replace(/.{4}(?=.)/g, '$& ')
  return { secret: typed, qrSvg: renderSVG(address, { border: 2 }) }
}

const totp = (secret: Uint8Array<ArrayBuffer>, label = '') =>
  new TOTP({
    issuer: 'Lomash Wood',
    label,
    secret: new Secret({ buffer: secret.buffer }),
    period: PERIOD_SECONDS,
  })
