import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join, relative } from 'node:path'
import { findOnPath } from '../stack/debian.mjs'
import { cacheDirectory, root } from '../stack/paths.mjs'
import { run } from '../stack/run.mjs'

const infra = join(root, 'infra')
/** What terraform says when it cannot fetch the providers: no mistake of ours. */
const unreachable =
  /failed to query available provider packages|could not connect to registry|no such host|provider registry/i
const atOnce = 2

/** Every folder that terraform can be started in: modules, environments, the bootstrap. */
function terraformDirectories() {
  const within = (folder) => readdirSync(join(infra, folder)).map((name) => join(infra, folder, name))
  return [...within('environments'), join(infra, 'bootstrap'), ...within('modules')].filter((directory) =>
    existsSync(join(directory, 'versions.tf')),
  )
}

/** @returns {string | undefined} the terraform to use: TERRAFORM, or the one on PATH */
function findTerraform() {
  const { TERRAFORM, PATH = '' } = process.env
  if (TERRAFORM === undefined) return findOnPath('terraform')
  const places = TERRAFORM.includes('/')
    ? [join(root, TERRAFORM), TERRAFORM]
    : PATH.split(delimiter).map((each) => join(each, TERRAFORM))
  return places.find(existsSync)
}

/**
 * `fmt -check`, then `init -backend=false`, `validate` and `test` in every folder, two at once.
 * @param {(name: string, result: { ok: boolean, output: string, ms: number }) => void} onResult
 * @returns {Promise<string | undefined>} why nothing was checked, if so
 */
export async function checkTerraform(onResult) {
  const binary = findTerraform()
  if (binary === undefined) {
    return 'There is no terraform here (https://developer.hashicorp.com/terraform/install), or TERRAFORM names none.'
  }
  for (const directory of [plugins, stamps]) mkdirSync(directory, { recursive: true })
  const startedAt = Date.now()
  const format = await run(binary, ['fmt', '-check', '-diff', '-recursive', infra], options)
  onResult('terraform fmt', { ok: format.code === 0, output: format.output, ms: Date.now() - startedAt })

  const [first, ...others] = terraformDirectories()
  // Alone: it fetches the providers, if they have to be fetched, for all.
  const problem = await check(binary, first, onResult)
  if (problem !== undefined) return problem
  const line = [...others]
  const work = async () => {
    for (let next = line.shift(); next !== undefined; next = line.shift()) await check(binary, next, onResult)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return undefined
}

const plugins = join(cacheDirectory, 'terraform-plugins')
/** One file for each folder that passed; what is in the checkout is in its name. */
const stamps = join(cacheDirectory, 'terraform-passed')
const options = {
  env: {
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    TF_PLUGIN_CACHE_DIR: plugins,
    TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE: '1',
  },
}

async function check(binary, directory, onResult) {
  const startedAt = Date.now()
  const stamp = join(stamps, `${inputsHash(binary)}-${relative(infra, directory).replaceAll('/', '-')}`)
  if (existsSync(stamp)) {
    onResult(`${relative(infra, directory)} (as when it last passed)`, { ok: true, output: '', ms: 0 })
    return undefined
  }
  const inside = (...args) => run(binary, [`-chdir=${directory}`, ...args, '-no-color'], options)
  const steps = [['init', '-backend=false'], ['validate'], ['test']]
  for (const step of steps) {
    const { code, output } = await inside(...step)
    if (code === 0) continue
    if (step[0] === 'init' && unreachable.test(output)) {
      return 'terraform cannot fetch its providers: no network. (TERRAFORM may name one that needs none.)'
    }
    onResult(relative(infra, directory), { ok: false, output, ms: Date.now() - startedAt })
    return undefined
  }
  writeFileSync(stamp, '')
  onResult(relative(infra, directory), { ok: true, output: '', ms: Date.now() - startedAt })
  return undefined
}

/** All of infra, and the one file outside it that a test of it reads: modules use each other. */
function inputsHash(binary) {
  const hash = createHash('sha256').update(binary)
  const files = readdirSync(infra, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tf|hcl|json|tfvars)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('.terraform/'))
  for (const path of [...files.sort(), join(root, 'docs', 'runbook.md')]) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}
