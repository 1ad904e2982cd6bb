import { DomainError } from '../../errors.ts'
import { googleFailed } from './google-sign-in.ts'

/** The library's codes for an answer that did not come, or was none. */
const AWAY = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
  // What Google's page sends people back with (RFC 6749, 4.1.2.1).
  'server_error',
  'temporarily_unavailable',
])
/** What Google says when it does not take us for who we are: ours to mend, and to be logged as a failure. */
const OURS = new Set(['invalid_client', 'unauthorized_client', 'redirect_uri_mismatch', 'invalid_request'])

type Thrown = { code?: unknown; error?: unknown; status?: unknown }

/** What is said of what openid-client threw, which stands in the `cause`, for the log. */
export function googleFailure(thrown: unknown): unknown {
  const { code, error, status } = (thrown ?? {}) as Thrown
  const why = String(error ?? code)
  // fetch says no more than TypeError of a server that is not there; the library's own of that kind carry a code.
  const isUnreachable = thrown instanceof TypeError && code === undefined
  if (isUnreachable || AWAY.has(why) || (typeof status === 'number' && status >= 500))
    return because(thrown, googleAway())
  if (why === 'access_denied')
    return because(thrown, googleFailed('You stopped signing in with Google. Nothing has changed.'))
  return OURS.has(why) ? thrown : because(thrown, googleFailed())
}

const googleAway = () =>
  new DomainError(
    'SERVICE_UNAVAILABLE',
    'Google cannot be reached at the moment. Please try again shortly, or use your email address and password.',
    undefined,
    30,
  )

function because(thrown: unknown, error: DomainError): DomainError {
  error.cause = thrown
  return error
}
