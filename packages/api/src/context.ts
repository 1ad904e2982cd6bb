import type { Principal } from './identity/principal.ts'
import type { Services } from './services.ts'

/** What a procedure knows about the call it serves. */
export type Context = {
  services: Services
  requestId: string
  /** Stands for the address that calls, hashed, for limits; null when we call ourselves, which nothing limits. */
  clientKey: string | null
  /** The address that calls, for the audit log; null when we call ourselves. */
  address: string | null
  /** What the browser holds to say who it is; null without. Read only by who needs to know. */
  token: string | null
  /** Of a sign-in whose password was right in this browser; null without. */
  challenge: string | null
  giveChallenge: (challenge: string | null) => void
  /** Of a sign-in with Google that this browser began; null without. */
  googleKey: string | null
  giveGoogleKey: (key: string | null) => void
  /** What a program shows instead (`Authorization: Bearer …`); null without. It counts alone: `token` is null then. */
  bearer: string | null
  /** What was said of the browser, for the list of somebody's sessions. */
  device: string
  /** Hands the browser another token, or takes it away (null). */
  giveToken: (token: string | null) => void
  /** What tells this browser from others before anybody signs in: a random token of its own; null without. */
  visitor: string | null
  /** Hands the browser such a token. */
  giveVisitor: (visitor: string) => void
}

/** A call of anybody who shops. */
export type ShopperContext = Context & {
  /** Who is signed in; null for guests. */
  customerId: string | null
}

/** A call of somebody on the staff. */
export type StaffCaller = Context & { staff: Principal }

/** One that may change what is not theirs alone. */
export type StaffContext = StaffCaller & {
  /** What the audit log calls this call, and whether it was told. */
  audit: { action: string; isWritten: boolean }
}

/** Of a call that no browser makes. */
export const noBrowser: Omit<Context, 'services' | 'requestId'> = {
  clientKey: null,
  address: null,
  token: null,
  bearer: null,
  device: 'none',
  giveToken: () => {},
  challenge: null,
  giveChallenge: () => {},
  googleKey: null,
  giveGoogleKey: () => {},
  visitor: null,
  giveVisitor: () => {},
}
