import { toPublicError } from '@lomash/api'
import type { Exchange } from './exchange.ts'
import { sendJson } from './send.ts'

/** Answers with an error in the shape that tRPC gives it, for what is decided before tRPC is reached. */
export async function sendApiError(
  { req, res, requestId }: Pick<Exchange, 'req' | 'res' | 'requestId'>,
  error: unknown,
): Promise<void> {
  const { code, httpStatus, message, fields, retryAfterSeconds } = toPublicError(error)
  res.setHeader('cache-control', 'no-store')
  if (retryAfterSeconds !== undefined) res.setHeader('retry-after', retryAfterSeconds)
  const data = { code, httpStatus, fields, requestId }
  await sendJson(req, res, httpStatus, JSON.stringify({ error: { message, code: -32_000, data } }))
}
