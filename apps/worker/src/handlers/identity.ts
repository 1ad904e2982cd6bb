import { endSessions } from '@lomash/api/worker'
import type { Handler } from './handler.ts'

export const identity = {
  'identity.end-sessions': (services, _, payload) => endSessions(services, payload),
} satisfies { 'identity.end-sessions': Handler<'identity.end-sessions'> }
