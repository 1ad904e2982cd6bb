// npm run owner-link: the first owner's way in, of DATABASE_URL, APP_SECRET and PUBLIC_URL.
import { readArguments } from './stack/arguments.mjs'
import { runCommand } from './stack/failure.mjs'
import { continueUnderNode24 } from './stack/node24.mjs'
import { shopInReach } from './stack/own-shop.mjs'
import { generateClient } from './stack/prisma.mjs'
import { inviteStaff } from './stack/staff.mjs'

await runCommand(async () => {
  readArguments({}, 'npm run owner-link')
  const code = await continueUnderNode24(import.meta.url)
  if (code !== undefined) return code
  const env = shopInReach()
  await generateClient()
  console.log(await inviteStaff(env))
})
