// npm run audit:verify: whether the audit log is as it was written; of DATABASE_URL, else of the shop that `npm start` runs.
import { join } from 'node:path'
import { readArguments } from './stack/arguments.mjs'
import { runCommand } from './stack/failure.mjs'
import { continueUnderNode24 } from './stack/node24.mjs'
import { shopInReach } from './stack/own-shop.mjs'
import { root } from './stack/paths.mjs'
import { generateClient } from './stack/prisma.mjs'
import { node, run } from './stack/run.mjs'

await runCommand(async () => {
  readArguments({}, 'npm run audit:verify')
  const code = await continueUnderNode24(import.meta.url)
  if (code !== undefined) return code
  const env = shopInReach()
  await generateClient()
  const [command, args] = node(join(root, 'packages/api/src/platform/audit/verify-command/main.ts'))
  return (await run(command, args, { env, visible: true })).code
})
