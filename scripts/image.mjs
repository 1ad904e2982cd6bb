// npm run image -- web|worker|migrate [--keep]: does what the image's Dockerfile says in an empty folder, without Docker, says how large
// the result is, and starts it, as nobody, on files it cannot write, with real stores.
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inMegabytes, largestParts, sizeOf } from './infra/docker/sizes.mjs'
import { readArguments } from './stack/arguments.mjs'
import { Failure, runCommand } from './stack/failure.mjs'
import { onInterrupt } from './stack/interrupt.mjs'
import { continueUnderNode24 } from './stack/node24.mjs'
import { root, tool } from './stack/paths.mjs'
import { endRuns } from './stack/run.mjs'

const images = ['web', 'worker', 'migrate']
const usage = `npm run image -- ${images.join('|')} [--keep]`

await runCommand(async () => {
  const { positionals, keep } = readArguments(
    { keep: { type: 'boolean', default: false } },
    usage,
    process.argv.slice(2),
    true,
  )
  const [name] = positionals
  if (!images.includes(name)) throw new Failure(`Which image? Usage: ${usage}`)
  const code = await continueUnderNode24(import.meta.url)
  if (code !== undefined) return code
  onInterrupt((exitCode) => {
    endRuns()
    process.exit(exitCode)
  })
  const directory = mkdtempSync(join(tmpdir(), `lomash-image-${name}-`))
  try {
    await buildAndTry(name, directory)
  } finally {
    if (keep) console.log(`Kept: ${directory}`)
    else rmSync(directory, { recursive: true, force: true })
  }
})

async function buildAndTry(name, directory) {
  const [{ readDockerfile }, { buildStages }, { tryImage }] = await withPackages()
  chmodSync(directory, 0o755)
  const nodePath = join(directory, 'bin', 'node')
  mkdirSync(join(directory, 'bin'))
  copyFileSync(realpathSync(tool('node')), nodePath)
  const { stages } = readDockerfile(readFileSync(join(root, 'infra', 'docker', `${name}.Dockerfile`), 'utf8'))
  const image = await buildStages({ directory, nodePath, stages })
  const app = join(image.root, 'app')
  console.log(`\n${name}: ${inMegabytes(sizeOf(app))} beside Node and its base image; of these`)
  for (const { path, bytes } of largestParts(app))
    console.log(`  ${inMegabytes(bytes).padStart(10)}  ${path}`)
  await tryImage({ name, image, nodePath })
}

/** What needs packages, which a fresh clone has only after `continueUnderNode24`. */
function withPackages() {
  return Promise.all([
    import('./infra/docker/read-dockerfile.mjs'),
    import('./infra/docker/build.mjs'),
    import('./infra/docker/try-image.mjs'),
  ])
}
