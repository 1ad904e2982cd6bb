import { runCommand } from '../../platform/index.ts'
import { linkKeyOf } from '../../services.ts'
import { makeOwnerLink } from '../invitations/make-owner-link.ts'
import { readOwnerLinkEnv } from './env.ts'

/** Prints the first owner's way in, or that there is an owner. */
await runCommand(readOwnerLinkEnv, async ({ APP_SECRET, PUBLIC_URL }, database) => {
  const path = await makeOwnerLink({ database, linkKey: linkKeyOf(APP_SECRET), clock: Date.now })
  return path === null ? 'There is an owner already.' : new URL(path, PUBLIC_URL).href
})
