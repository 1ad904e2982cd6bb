import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { withLock } from './lock.mjs'
import { root, tool, webDirectory } from './paths.mjs'
import { identify, isAlive } from './process-identity.mjs'
import { step } from './progress.mjs'
import { runOrFail } from './run.mjs'

const buildsDirectory = join(webDirectory, '.next-builds')
const keptBuilds = 2

const inputs = ['apps/web', 'packages', 'package-lock.json', 'tsconfig.base.json']
const notInputs =
  /^(node_modules|\.next.*|e2e|generated|testing|seed|test-results|playwright-report|next-env\.d\.ts)$/
const testFile = /\.test\.tsx?$|\.md$|\.tsbuildinfo$/

/**
 * Builds the storefront unless what is in the checkout has been built already. Each build has a directory of its
 * own, named by what went into it: building never touches the files that a running server reads.
 * @returns {Promise<string>} the directory, relative to apps/web: Next's `distDir`
 */
export async function ensureBuild() {
  const hash = hashInputs()
  const directory = join(buildsDirectory, hash)
  const distDir = relative(webDirectory, directory)
  await withLock('builds', async () => {
    claim(hash)
    prune(hash)
  })
  await withLock(`build-${hash}`, async () => {
    if (existsSync(join(directory, 'complete'))) return
    rmSync(directory, { recursive: true, force: true })
    await step('Building the storefront', () =>
      runOrFail('The build', tool('next'), ['build'], {
        cwd: webDirectory,
        env: { NEXT_DIST_DIR: distDir, NODE_ENV: 'production' },
      }),
    )
    writeFileSync(join(directory, 'complete'), '')
  })
  return distDir
}

function hashInputs() {
  const hash = createHash('sha256')
  for (const path of inputs.flatMap((input) => filesOf(join(root, input)))) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !notInputs.test(name) && !testFile.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesOf(join(path, entry.name)))
}

const usersDirectory = (hash) => join(buildsDirectory, `${hash}.users`)

/** Says that this process uses the build, as long as it lives. */
function claim(hash) {
  const directory = usersDirectory(hash)
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, `${process.pid}.json`), JSON.stringify(identify(process.pid)))
  utimesSync(directory, new Date(), new Date())
}

/** Deletes the builds that no living process uses, but the latest few: going back to a branch is then quick. */
function prune(current) {
  const hashes = readdirSync(buildsDirectory)
    .filter((name) => name.endsWith('.users'))
    .map((name) => name.slice(0, -6))
  const age = (hash) => -statSync(usersDirectory(hash)).mtimeMs
  const unused = hashes.filter((hash) => hash !== current && !isInUse(hash)).sort((a, b) => age(a) - age(b))
  for (const hash of unused.slice(keptBuilds)) {
    rmSync(join(buildsDirectory, hash), { recursive: true, force: true })
    rmSync(usersDirectory(hash), { recursive: true, force: true })
  }
}

function isInUse(hash) {
  const directory = usersDirectory(hash)
  return readdirSync(directory).some((name) =>
    isAlive(JSON.parse(readFileSync(join(directory, name), 'utf8'))),
  )
}
