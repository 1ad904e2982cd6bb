import { identify } from '../../../../scripts/stack/process-identity.mjs'
import { guard, release } from '../../../../scripts/stack/watchdog-client.mjs'

/** The scripts are JavaScript; the declarations beside this file say what of them the tests in TypeScript use. */
export function guardProcess(pid) {
  guard({ ...identify(pid), signal: 'SIGKILL', patienceMs: 0 })
  return () => release(pid)
}
