import { createDatabase } from '@lomash/db'
import { linkKeyOf } from '../../services.ts'
import { makeOwnerLink } from '../invitations/make-owner-link.ts'
import { readOwnerLinkEnv } from './env.ts'
import { runCommand } from './run-command.ts'

/** Prints the first owner's way in, or that there is an owner. */
await runCommand(async () => {
  const { DATABASE_URL, APP_SECRET, PUBLIC_URL } = readOwnerLinkEnv()
  const database = createDatabase({ primaryUrl: DATABASE_URL, poolSize: 1 })
  const services = { database, linkKey: linkKeyOf(APP_SECRET), clock: Date.now }
  const path = await makeOwnerLink(services).finally(() => database.close())
  return path === null ? 'There is an owner already.' : new URL(path, PUBLIC_URL).href
})
