import type { Services } from '@lomash/api'

const KEY = Symbol.for('lomash.web.services')
type Registry = { [KEY]?: Services }

/** server.ts and the pages Next bundles are one process but not one module graph: they meet here. */
export function registerServices(services: Services): void {
  ;(globalThis as Registry)[KEY] = services
}

export function registeredServices(): Services {
  const services = (globalThis as Registry)[KEY]
  if (!services)
    throw new Error('The storefront runs under server.ts, which opens the database and the cache.')
  return services
}
