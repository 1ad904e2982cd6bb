import { publicReads, readAnswer, type Services, toPublicError, unstorableField } from '@lomash/api'
import type { Address } from '@lomash/cache'
import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'
import { bearerIn } from '../visitor.ts'
import { sendApiError } from './api-error.ts'
import { type Exchange, isRead, type Route } from './exchange.ts'
import { readEncoded } from './kept-body.ts'
import { encodingFor, isKnown, setCacheControl, traceOf } from './send.ts'
import { API_PREFIX } from './trpc-route.ts'

type AnyPublicRead = NonNullable<ReturnType<typeof publicReads.get>>
type Asked = { read: AnyPublicRead; input: unknown; address: Address }

const MAX_REMEMBERED = 5_000
const MAX_REMEMBERED_LENGTH = 1_000

/**
 * Answers public reads before tRPC: what the cache holds are the bytes that are sent, parsed and serialised by nobody.
 * What is asked often is read once. An input that its schema refuses is left to tRPC, which says what is wrong with it.
 */
export function publicReadRoute(services: Services, logger: Logger): Route {
  const remembered = new LRUCache<string, Asked>({ max: MAX_REMEMBERED })

  function askedIn({ req, pathname, search }: Exchange): Asked | null {
    const url = req.url ?? ''
    const known = remembered.get(url)
    if (known) return known
    const asked = parse(pathname.slice(API_PREFIX.length), search)
    if (asked && url.length <= MAX_REMEMBERED_LENGTH) remembered.set(url, asked)
    return asked
  }

  return async (exchange) => {
    const { req, pathname } = exchange
    if (!isRead(req) || !pathname.startsWith(API_PREFIX)) return false
    // Whoever shows a token wants to know whether it counts, and gets an answer that nobody keeps.
    if (bearerIn(req.headers) !== null) return false
    const asked = askedIn(exchange)
    if (!asked) return false
    try {
      await answer(services, exchange, asked)
    } catch (error) {
      const { requestId } = exchange
      if (toPublicError(error).httpStatus >= 500)
        logger.error({ err: error, requestId, pathname }, 'public read failed')
      await sendApiError(exchange, error)
    }
    return true
  }
}

async function answer(
  services: Services,
  { req, res }: Exchange,
  { read, input, address }: Asked,
): Promise<void> {
  const encoding = encodingFor(req)
  const cached = await readEncoded(services.cache, address, encoding, () =>
    readAnswer(services, read, input, address),
  )
  const etag = `"${cached.digest}"`
  setCacheControl(res, read.cacheControl(cached.usableForSeconds))
  res.setHeader('x-cache', traceOf(cached))
  res.setHeader('etag', etag)
  res.setHeader('vary', 'accept-encoding')
  if (isKnown(req, etag)) {
    res.writeHead(304).end()
    return
  }
  if (encoding !== 'identity') res.setHeader('content-encoding', encoding)
  res.setHeader('content-type', 'application/json; charset=utf-8')
  res.setHeader('content-length', cached.body.length)
  res.writeHead(200)
  res.end(req.method === 'HEAD' ? undefined : cached.body)
}

/** Null for no public read, or an input that it does not take. */
function parse(path: string, search: string): Asked | null {
  const read = publicReads.get(path)
  if (!read) return null
  const given = inputOf(search)
  const input = read.input.safeParse(given)
  if (!input.success || unstorableField(given) !== null) return null
  return { read, input: input.data, address: read.address(input.data) }
}

/** Undefined for a missing input, a value no schema takes for one that is not JSON. */
function inputOf(search: string): unknown {
  const text = new URLSearchParams(search).get('input')
  if (text === null) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return Symbol('not JSON')
  }
}
