import type { RequestListener } from 'node:http'
import {
  type Context,
  createCaller,
  DomainError,
  limitCalls,
  type PublicError,
  toPublicError,
} from '@lomash/api'
import type { Logger } from 'pino'
import type { ContextOf } from './call-context.ts'
import { type Exchange, isRead, type Route } from './exchange.ts'
import { type FormFields, readForm } from './form-body.ts'
import { isFromOurPage } from './same-origin.ts'
import { sendPage } from './send-page.ts'
import { makeFormPage, showFormAgain } from './show-form-again.ts'

type Caller = ReturnType<typeof createCaller>

/**
 * A form of the storefront, by the path it is sent to, which is also that of the page it stands on unless `page` says another.
 * One on a page that the CDN keeps has to: what is sent to that page is refused there.
 */
export type Form = {
  page?: string
  /** The fields that are shown again when it could not be done. */
  fields: readonly string[]
  /** The page says what a link's token allows: neither it nor its address is left anywhere. */
  isPrivate?: true
  submit(caller: Caller, field: FormFields, query: URLSearchParams, context: Context): Promise<unknown>
  /** Where who sent it goes then; `result` is what `submit` gave. */
  done: string | ((field: FormFields, result: unknown) => string)
  /**
   * What came of it can be shown once and is kept nowhere: that page is the answer, with these values. Null: this time it leads to
   * where it is done.
   */
  shows?: { path: string; values(result: unknown, field: FormFields): Record<string, string> | null }
  /** More than the 4 KiB that are enough for a few lines. */
  maxBodyBytes?: number
  /** Sent by a program, which wants a status and no page, from wherever. */
  isFromProgram?(field: FormFields): boolean
}

export type FormRouteOptions = {
  contextOf: ContextOf
  render: RequestListener
  isDevelopment: boolean
  logger: Logger
  /** Where, besides this shop, forms on a page may lead. */
  formTargetOf?: (page: string) => string | undefined
}

const MAX_BODY_BYTES = 4_096

/**
 * Forms that work without scripts: done, they lead to a page that can be reloaded (303); not done, the page they stand on comes
 * again, with what was typed and what is wrong (ADR 0010).
 */
export function formRoute(forms: Readonly<Record<string, Form>>, options: FormRouteOptions): Route {
  return async (exchange) => {
    const { req, res, pathname } = exchange
    const form = Object.hasOwn(forms, pathname) ? forms[pathname] : undefined
    if (form?.isPrivate) {
      // To ourselves, so that older browsers say where our forms come from; to nobody else.
      res.setHeader('referrer-policy', 'same-origin')
      res.setHeader('x-robots-tag', 'noindex')
    }
    if (!form) return false
    if (form.page && isRead(req)) return leadTo(exchange, form.page)
    if (req.method !== 'POST') return false
    res.setHeader('cache-control', 'no-store')
    try {
      await take(options, exchange, form, await readForm(req, form.maxBodyBytes ?? MAX_BODY_BYTES))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      refuse(exchange, toPublicError(error))
    }
    return true
  }
}

/** Nothing stands at the address of a form whose page has another, but a browser may show it after sending, and keep it. */
function leadTo({ res }: Exchange, page: string): true {
  res.writeHead(303, { location: page, 'cache-control': 'no-store' }).end()
  return true
}

async function take(options: FormRouteOptions, exchange: Exchange, form: Form, field: FormFields) {
  const { req, res, requestId, pathname, search } = exchange
  const { contextOf, logger } = options
  const isFromProgram = form.isFromProgram?.(field) ?? false
  if (!isFromProgram && !isFromOurPage(req))
    return sendText(exchange, 403, 'This form was sent from another site.')
  const context = contextOf(exchange)
  // A mail provider ends subscriptions of many.
  const counted = isFromProgram ? Promise.resolve() : limitCalls(context, 'api')
  const submit = () => form.submit(createCaller(context), field, new URLSearchParams(search), context)
  const { error, result } = await counted.then(submit).then(
    (result) => ({ error: null, result }),
    (thrown: unknown) => {
      const told = toPublicError(thrown)
      if (told.httpStatus >= 500) logger.error({ err: thrown, requestId, pathname }, 'form failed')
      return { error: told, result: null }
    },
  )
  if (error && !isFromProgram) {
    const values = Object.fromEntries(form.fields.map((name) => [name, field(name) ?? '']))
    return showFormAgain(options, exchange, form.page ?? pathname, { values, error })
  }
  if (error?.retryAfterSeconds !== undefined) res.setHeader('retry-after', error.retryAfterSeconds)
  if (isFromProgram) return sendText(exchange, error?.httpStatus ?? 200, error?.message ?? 'Done.')
  const values = form.shows?.values(result, field)
  if (form.shows && values) {
    const page = await makeFormPage(options, exchange, form.shows.path, { values, error: null })
    return sendPage(exchange, page, 'identity', null)
  }
  const location = typeof form.done === 'string' ? form.done : form.done(field, result)
  res.writeHead(303, { location }).end()
}

/** What no page of ours sends. */
function refuse(exchange: Exchange, { httpStatus, message }: PublicError): void {
  // What is left of the body is not read.
  exchange.res.setHeader('connection', 'close')
  sendText(exchange, httpStatus, message)
}

function sendText({ res }: Exchange, status: number, text: string): void {
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}
