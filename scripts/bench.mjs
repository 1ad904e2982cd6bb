// npm run bench -- catalogue [--quick] [--only PART,…]: measures on a private stack and writes bench/results/.
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

const usage = 'npm run bench -- catalogue [--quick] [--only PART,PART]'
const options = { quick: { type: 'boolean', default: false }, only: { type: 'string' } }

await runCommand(async () => {
  const { positionals, quick, only } = readArguments(options, usage, process.argv.slice(2), true)
  if (positionals.length !== 1 || positionals[0] !== 'catalogue')
    throw new Failure(`Which bench? Usage: ${usage}`)
  const code = await continueUnderNode24(import.meta.url)
  if (code !== undefined) return code
  await generateClient()
  const { runCatalogueBench } = await import(join(root, 'bench', 'catalogue', 'run.ts'))
  const stack = await startPrivateStack()
  const interrupted = new Promise((resolve) => {
    const end = (exitCode) => {
      endRuns()
      resolve(exitCode)
    }
    onInterrupt(end)
    onParentDeath(() => end(1))
  })
  try {
    const distDir = await ensureBuild()
    const chromiumPath = await findChromium()
    const work = runCatalogueBench({ stack, distDir, chromiumPath, isQuick: quick, only: only?.split(',') })
    return (await Promise.race([interrupted, work.then(() => 0)])) ?? 0
  } finally {
    await stack.stop()
  }
})
