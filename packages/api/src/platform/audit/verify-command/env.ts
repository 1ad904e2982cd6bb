import { z } from 'zod'
import { parseEnvironment } from '../../parse-environment.ts'

const schema = z.object({
  DATABASE_URL: z.url(),
  /** The one the log was sealed under. */
  APP_SECRET: z.string().min(32, 'must have at least 32 characters'),
})

export const readEnv = () => parseEnvironment(schema, process.env)
