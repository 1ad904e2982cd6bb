// npm run audit:verify: whether the audit log is as it was written; of DATABASE_URL, else of the shop that `npm start` runs.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArguments } from './stack/arguments.mjs'
import { readEnvironment } from './stack/environment.mjs'
import { Failure, runCommand } from './stack/failure.mjs'
import { continueUnderNode24 } from './stack/node24.mjs'
import { dataDirectory, root } from './stack/paths.mjs'
import { generateClient } from './stack/prisma.mjs'
import { node, run } from './stack/run.mjs'
import { runningDatabaseUrl } from './stack/services.mjs'

await runCommand(async () => {
  readArguments({}, 'npm run audit:verify')
  const code = await continueUnderNode24(import.meta.url)
  if (code !== undefined) return code
  const environment = readEnvironment()
  const env = {
    DATABASE_URL: environment.DATABASE_URL ?? ownDatabase(),
    APP_SECRET: environment.APP_SECRET ?? ownSecret(),
  }
  await generateClient()
  const [command, args] = node(join(root, 'packages/api/src/platform/audit/verify-command/main.ts'))
  return (await run(command, args, { env, visible: true })).code
})

function ownDatabase() {
  const url = runningDatabaseUrl()
  if (url === undefined)
    throw new Failure(
      'The shop does not run here. Start it with npm start, or set DATABASE_URL and APP_SECRET.',
    )
  return url
}

function ownSecret() {
  const path = join(dataDirectory, 'app-secret')
  if (!existsSync(path)) throw new Failure('Set APP_SECRET to the one of the processes that wrote the log.')
  return readFileSync(path, 'utf8').trim()
}
