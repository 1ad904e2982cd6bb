import type { Services } from '@lomash/api'
import type { VisitorCookies } from './visitor.ts'

const KEY = Symbol.for('lomash.web.services')
type Registered = { services: Services; cookies: VisitorCookies; offersGoogle: boolean }
type Registry = { [KEY]?: Registered }

/** server.ts and the pages Next bundles are one process but not one module graph: they meet here. */
export function registerServices(registered: Registered): void {
  ;(globalThis as Registry)[KEY] = registered
}

export function registeredServices(): Registered {
  const registered = (globalThis as Registry)[KEY]
  if (!registered)
    throw new Error('The storefront runs under server.ts, which opens the database and the cache.')
  return registered
}
