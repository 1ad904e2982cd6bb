/** A page while it is made: what it may know of the request, and what it says of the answer. */
export type PageCall = {
  /** Path and query, as they were asked for. */
  url: string
  requestId: string
  /** With what the page is answered; a page that says nothing is 200, or what Next makes of it. */
  status?: number
  retryAfterSeconds?: number
  /** Why the page shows that it failed, for the log. */
  failure?: unknown
}

const KEY = Symbol.for('lomash.web.page-calls')
type Registry = { [KEY]?: Map<string, PageCall> }

/**
 * Where server.ts and a page meet, like in form-states.ts: Next lets a page choose no status but 404, and answers that with a
 * page that is empty without scripts. So a page shows what there is to say, and says here with which status it leaves.
 */
function calls(): Map<string, PageCall> {
  const registry = globalThis as Registry
  registry[KEY] ??= new Map()
  return registry[KEY]
}

/** The header that names the call to the page; what a visitor sends under this name is written over. */
export const PAGE_CALL = 'x-page-call'

export function openPageCall(call: PageCall): { id: string; close: () => void } {
  const id = crypto.randomUUID()
  calls().set(id, call)
  return { id, close: () => calls().delete(id) }
}

export function findPageCall(id: string | null): PageCall | null {
  return id === null ? null : (calls().get(id) ?? null)
}
