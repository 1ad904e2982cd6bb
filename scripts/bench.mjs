// npm run bench -- availability|catalogue|hot|openday|pgbouncer|sale|session|sign-in-flood|worker [--quick] [--only PART,…]: measures on a private stack and writes bench/results/.
import { join } from 'node:path'
import { readArguments } from './stack/arguments.mjs'
import { ensureBuild } from './stack/builds.mjs'
import { findChromium } from './stack/chromium.mjs'
import { Failure, runCommand } from './stack/failure.mjs'
import { onInterrupt } from './stack/interrupt.mjs'
import { continueUnderNode24, onParentDeath } from './stack/node24.mjs'
import { root } from './stack/paths.mjs'
import { generateClient } from './stack/prisma.mjs'
import { startPrivateStack } from './stack/private-stack.mjs'
import { endRuns } from './stack/run.mjs'

const benches = [
  'availability',
  'catalogue',
  'hot',
  'openday',
  'pgbouncer',
  'sale',
  'session',
  'sign-in-flood',
  'worker',
]
const usage = `npm run bench -- ${benches.join('|')} [--quick] [--only PART,PART]`
const options = { quick: { type: 'boolean', default: false }, only: { type: 'string' } }

await runCommand(async () => {
  const { positionals, quick, only } = readArguments(options, usage, process.argv.slice(2), true)
  const [name, ...others] = positionals
  if (name === undefined || others.length > 0) throw new Failure(`Which bench? Usage: ${usage}`)
  if (!benches.includes(name)) throw new Failure(`There is no bench "${name}". Usage: ${usage}`)
  const code = await continueUnderNode24(import.meta.url)
  if (code !== undefined) return code
  await generateClient()
  const { runBench } = await import(join(root, 'bench', name, 'run.ts'))
  const stack = await startPrivateStack()
  const interrupted = new Promise((resolve) => {
    const end = (exitCode) => {
      endRuns()
      resolve(exitCode)
    }
    onInterrupt(end)
    onParentDeath(() => end(1))
  })
  const work = async () => {
    // PgBouncer is measured without the shop.
    const distDir = name === 'pgbouncer' ? undefined : await ensureBuild()
    const chromiumPath = name === 'catalogue' ? await findChromium() : undefined
    await runBench({ stack, distDir, chromiumPath, isQuick: quick, only: only?.split(',') })
  }
  try {
    return await Promise.race([interrupted, work()])
  } finally {
    await stack.stop()
  }
})
// All that was started has stopped; a load cut short would go on asking servers that are gone.
process.exit()
