import type { Services } from './services.ts'

/** What a procedure knows about the call it serves. */
export type Context = {
  services: Services
  requestId: string
  /** Stands for the address that calls, hashed, for limits; null when we call ourselves, which nothing limits. */
  clientKey: string | null
}
