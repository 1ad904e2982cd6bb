import type { PublicError } from '@lomash/api'

/** What a page is made with after a form was sent: what could not be done, or what came of it. */
export type FormState = {
  /** What was typed, by field. */
  values: Record<string, string>
  /** Null when it was done. */
  error: PublicError | null
}

const KEY = Symbol.for('lomash.web.forms')
type Registry = { [KEY]?: Map<string, FormState> }

/**
 * Where server.ts leaves what a page is to show of a form, for the moment in which the page is made: like services-registry.ts,
 * because both are one process but not one module graph. What people typed is so in no URL, no header and no log, and
 * nobody else can make a page show it.
 */
function states(): Map<string, FormState> {
  const registry = globalThis as Registry
  registry[KEY] ??= new Map()
  return registry[KEY]
}

/** Runs `make` with the name under which the page finds the state. */
export async function withFormState<Made>(
  state: FormState,
  make: (id: string) => Promise<Made>,
): Promise<Made> {
  const id = crypto.randomUUID()
  states().set(id, state)
  try {
    return await make(id)
  } finally {
    states().delete(id)
  }
}

/** @param id as it stands in the page's query */
export function findFormState(id: unknown): FormState | null {
  return typeof id === 'string' ? (states().get(id) ?? null) : null
}
