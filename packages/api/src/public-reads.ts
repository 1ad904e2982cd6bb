import { appRouter } from './root.ts'
import type { ProcedureMeta } from './trpc.ts'

type AnyPublicRead = NonNullable<ProcedureMeta['publicRead']>

/** Every public read by the path it is called at ("catalogue.listProducts"). */
export const publicReads: ReadonlyMap<string, AnyPublicRead> = new Map(
  Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: { meta?: ProcedureMeta } }>,
  ).flatMap(([path, procedure]) => {
    const read = procedure._def.meta?.publicRead
    return read ? [[path, read] as const] : []
  }),
)
