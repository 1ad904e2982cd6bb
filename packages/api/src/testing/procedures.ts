import { z } from 'zod'
import type { Context } from '../context.ts'
import { appRouter } from '../root.ts'
import { type ProcedureMeta, t } from '../trpc.ts'

export type AnyRouter = Parameters<typeof t.createCallerFactory>[0]

/** What a procedure says of itself. */
export type Declared = {
  path: string
  type: string
  permission: string | undefined
  isOwn: boolean
  inputs: z.ZodType[]
}

type Procedure = { _def: { type: string; meta?: ProcedureMeta; inputs: z.ZodType[] } }

/** Every procedure of a router, as the router itself has them: a new one is among them. */
export function proceduresOf(router: AnyRouter = appRouter): Declared[] {
  const procedures = router._def.procedures as unknown as Record<string, Procedure>
  return Object.entries(procedures).map(([path, { _def }]) => ({
    path,
    type: _def.type,
    permission: _def.meta?.permission,
    isOwn: _def.meta?.isOwn ?? false,
    inputs: _def.inputs,
  }))
}

/** Calls a procedure by its path, with whatever input. */
export function callAt(
  context: Context,
  path: string,
  input: unknown,
  router: AnyRouter = appRouter,
): Promise<unknown> {
  const caller = t.createCallerFactory(router)(context) as never
  const procedure = path.split('.').reduce<never>((under, name) => under[name], caller) as unknown as (
    given: unknown,
  ) => Promise<unknown>
  return procedure(input)
}

/** The names of fields, however deep, that say which thing or whose is meant. */
export function idFieldsOf({ inputs }: Pick<Declared, 'inputs'>): string[] {
  const found = new Set<string>()
  const schemas = inputs.map((input) => z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))
  JSON.stringify(schemas, (key, value) => {
    if (key === 'properties') for (const name of Object.keys(value)) if (ID.test(name)) found.add(name)
    return value
  })
  return [...found]
}

const ID = /(?:^|[a-z])(?:Ids?|Token|Reference)$|^(?:ids?|token|reference)$/
