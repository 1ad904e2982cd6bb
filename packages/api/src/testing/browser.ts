import { createCaller } from '../caller.ts'
import { noBrowser } from '../context.ts'
import type { TestApi } from './test-api.ts'

/** A browser: it keeps the token it is given, and shows it with every call. */
export function openBrowser(api: Pick<TestApi, 'services'>, device = 'Firefox on Linux') {
  const state: { token: string | null; challenge: string | null; visitor: string | null } = {
    token: null,
    challenge: null,
    visitor: null,
  }
  return {
    state,
    get context() {
      return {
        services: api.services,
        requestId: 'test',
        ...noBrowser,
        device,
        token: state.token,
        challenge: state.challenge,
        giveChallenge: (challenge: string | null) => {
          state.challenge = challenge
        },
        giveToken: (token: string | null) => {
          state.token = token
        },
        visitor: state.visitor,
        giveVisitor: (visitor: string) => {
          state.visitor = visitor
        },
      }
    },
    get call() {
      return createCaller(this.context)
    },
  }
}
