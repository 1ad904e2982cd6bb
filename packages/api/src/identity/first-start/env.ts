import { z } from 'zod'
import { appSecret, demoFlag, parseEnvironment } from '../../platform/index.ts'

const database = z.object({ DATABASE_URL: z.url() })
const ownerLink = database.extend({
  APP_SECRET: appSecret,
  PUBLIC_URL: z.url(),
})
const demoStaff = database.extend({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  DEMO: demoFlag,
})

export const readOwnerLinkEnv = () => parseEnvironment(ownerLink, process.env)
export const readDemoStaffEnv = () => parseEnvironment(demoStaff, process.env)
