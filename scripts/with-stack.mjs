// npm run with-stack -- [--products N] COMMAND …: a command with a fresh private PostgreSQL and Redis around it.
import { join } from 'node:path'
import { readArguments } from './stack/arguments.mjs'
import { Failure, runCommand } from './stack/failure.mjs'
import { onInterrupt } from './stack/interrupt.mjs'
import { continueUnderNode24, onParentDeath } from './stack/node24.mjs'
import { deployMigrations, generateClient } from './stack/prisma.mjs'
import { startPrivateStack } from './stack/private-stack.mjs'
import { endRuns, run } from './stack/run.mjs'
import { seedDatabase } from './stack/seed.mjs'
import { webSettings } from './stack/web-settings.mjs'
import { serverSettings, varnishSettings } from './test/integration-settings.mjs'

const usage = 'npm run with-stack -- [--products N] COMMAND …'

await runCommand(async () => {
  const { own, command } = splitArguments(process.argv.slice(2))
  const { products } = readArguments({ products: { type: 'string' } }, usage, own)
  if (command.length === 0) throw new Failure(`Which command? Usage: ${usage}`)
  return (await continueUnderNode24(import.meta.url)) ?? (await runWithStack(command, products))
})

/** Options before the command are ours, those after it are the command's. */
function splitArguments(args) {
  const ownCount = args[0] === '--products' ? 2 : args[0]?.startsWith('--products=') ? 1 : 0
  return { own: args.slice(0, ownCount), command: args.slice(ownCount) }
}

async function runWithStack([command, ...args], products) {
  const stack = await startPrivateStack()
  const interrupted = new Promise((resolve) => {
    onInterrupt(resolve)
    onParentDeath(() => resolve(1))
  })
  try {
    return await Promise.race([interrupted, work()])
  } finally {
    endRuns()
    await stack.stop()
  }

  async function work() {
    const databaseUrl = stack.databaseUrl('lomash')
    const mediaDirectory = join(stack.directory, 'media')
    await generateClient()
    await deployMigrations(databaseUrl)
    if (products !== undefined) await seedDatabase({ databaseUrl, mediaDirectory, products })
    const env = {
      ...webSettings({ stack, databaseUrl, mediaDirectory }),
      NODE_ENV: process.env.NODE_ENV,
      ...serverSettings(stack),
      // Looked for only when tests are run: it may have to be installed.
      ...([command, ...args].some((part) => /\bvitest$/.test(part)) ? await varnishSettings() : {}),
    }
    return (await run(command, args, { env, visible: true, cwd: process.cwd() })).code
  }
}
