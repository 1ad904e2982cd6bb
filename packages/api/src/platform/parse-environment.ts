import { z } from 'zod'

/** A process's configuration, checked; throws one line a bad variable. An empty variable counts as not set. */
export function parseEnvironment<Schema extends z.ZodType>(
  schema: Schema,
  source: Record<string, string | undefined>,
): z.output<Schema> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment cannot be used.\n${lines.join('\n')}`)
}

/** All keys are derived from it (`createServices`); the same in every process. */
export const appSecret = z.string().min(32, 'must have at least 32 characters')

/** `1` lets a demonstration's staff sign in where NODE_ENV is `production`. */
export const demoFlag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1')

/** `on` or `off`. */
export const booleanFlag = z.enum(['on', 'off']).transform((value) => value === 'on')
