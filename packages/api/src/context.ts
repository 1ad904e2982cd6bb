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
export type StaffContext = Context & {
  staff: Principal
  /** What the audit log calls this call, and whether it was told. */
  audit: { action: string; isWritten: boolean }
}

/** Of a call that no browser makes. */
export const noBrowser: Pick<
  Context,
  'clientKey' | 'address' | 'token' | 'device' | 'giveToken' | 'visitor' | 'giveVisitor'
> = {
  clientKey: null,
  address: null,
  token: null,
  device: 'none',
  giveToken: () => {},
  visitor: null,
  giveVisitor: () => {},
}
