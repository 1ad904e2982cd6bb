import 'server-only'
import { createCaller, noBrowser } from '@lomash/api'
import { registeredServices } from '../services-registry.ts'

type Caller = ReturnType<typeof createCaller>

/** The procedures, called in this process by server components, with the same checks as over HTTP. */
export const api: Pick<Caller, 'catalogue' | 'appointments'> = {
  get catalogue() {
    return callerOfNobody().catalogue
  },
  get appointments() {
    return callerOfNobody().appointments
  },
}

function callerOfNobody(): Caller {
  const { services } = registeredServices()
  return createCaller({ services, requestId: crypto.randomUUID(), ...noBrowser })
}
