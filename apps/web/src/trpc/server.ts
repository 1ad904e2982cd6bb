import 'server-only'
import { createCaller } from '@lomash/api'
import { registeredServices } from '../services-registry.ts'

type Caller = ReturnType<typeof createCaller>

/** The procedures, called in this process by server components, with the same checks as over HTTP. */
export const api: Pick<Caller, 'catalogue'> = {
  get catalogue() {
    return createCaller({
      services: registeredServices(),
      requestId: crypto.randomUUID(),
      clientKey: null,
    }).catalogue
  },
}
