import type { Services } from './services.ts'

/** What a procedure knows about the call it serves. */
export type Context = {
  services: Services
  requestId: string
}
