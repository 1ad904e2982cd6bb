import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findOnPath } from './debian.mjs'
import { Failure } from './failure.mjs'
import { onInterrupt } from './interrupt.mjs'
import { withLock } from './lock.mjs'
import { nodeModules, root } from './paths.mjs'
import { step } from './progress.mjs'
import { endRuns, run } from './run.mjs'

const lockFile = join(root, 'package-lock.json')
const stampFile = join(nodeModules, '.lomash-installed')

/** Installs what package-lock.json says, unless it is there already. */
export async function ensureInstalled() {
  if (isInstalled()) return
  await withLock('install', async () => {
    if (isInstalled()) return // another command did it while this one waited
    if (!matchesLockFile()) await step('Installing packages', install)
    writeFileSync(stampFile, lockHash())
  })
}

const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex')

const isInstalled = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()

/** After an `npm install` by hand everything may be there although we did not put it there. */
function matchesLockFile() {
  const hidden = join(nodeModules, '.package-lock.json')
  if (!existsSync(hidden)) return false
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      !path.includes('node_modules') || optional || link || present[path]?.version === version,
  )
}

async function install() {
  const npm = npmCommand()
  const args = [...npm.args, 'ci', '--no-audit', '--no-fund', '--loglevel=error']
  const stopListening = onInterrupt((code) => {
    endRuns()
    process.exit(code)
  })
  const { code, output } = await run(npm.command, args, { env: npm.env })
  stopListening()
  // npm says first what is wrong, and then much about itself.
  if (code !== 0)
    throw new Failure(`npm ci failed:\n  ${output.trim().split('\n').slice(0, 12).join('\n  ')}`)
}

/** npm under a Node that lies outside node_modules, which `npm ci` deletes. */
function npmCommand() {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((directory) => !directory.includes('node_modules'))
  const env = { PATH: path.join(delimiter), NODE_ENV: 'development' }
  const script = process.env.npm_execpath
  const outside = path.map((directory) => join(directory, 'node')).find(existsSync)
  if (script?.endsWith('.js') && outside !== undefined) return { command: outside, args: [script], env }
  if (findOnPath('npm') === undefined)
    throw new Failure('npm is missing. Install Node.js 20 or newer with its npm.')
  return { command: 'npm', args: [], env }
}
