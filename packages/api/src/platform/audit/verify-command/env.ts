import { z } from 'zod'
import { appSecret, parseEnvironment } from '../../parse-environment.ts'

const schema = z.object({
  DATABASE_URL: z.url(),
  /** The one the log was sealed under. */
  APP_SECRET: appSecret,
})

export const readEnv = () => parseEnvironment(schema, process.env)
