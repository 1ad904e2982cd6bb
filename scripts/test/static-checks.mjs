import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, tool } from '../stack/paths.mjs'
import { findSchemaDrift } from '../stack/prisma.mjs'
import { node, run } from '../stack/run.mjs'

const sources = ['apps', 'packages', 'scripts', 'bench'].filter((name) => existsSync(join(root, name)))

const commandCheck = (command, args, env) => async () => {
  const { code, output } = await run(command, args, { env })
  return { ok: code === 0, output }
}

const own = (script) => commandCheck(...node(join(root, 'scripts', script)))

/** What `npm test` looks at without running the program; each is one test. */
export const staticChecks = {
  lint: commandCheck(tool('biome'), [
    'check',
    '--error-on-warnings',
    '--no-errors-on-unmatched',
    '--max-diagnostics=50',
  ]),
  types: commandCheck(tool('turbo'), ['run', 'typecheck', '--output-logs=errors-only', '--continue']),
  // The benches are no workspace, and so nothing that turbo knows.
  'types of benches': commandCheck(tool('tsc'), ['--noEmit', '-p', join(root, 'bench')]),
  boundaries: commandCheck(tool('depcruise'), [
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'err',
    ...sources,
  ]),
  'table ownership': own('check-table-ownership.mjs'),
  'house style': own('check-house-style.mjs'),
  'dead code': commandCheck(tool('knip'), ['--no-progress', '--no-config-hints']),
}

/** Whether the migrations make the Prisma schema; wants a server that may make and drop databases. */
export async function checkMigrations(serverUrl) {
  const drift = await findSchemaDrift(serverUrl)
  const advice = 'The migrations do not make the schema; `npm run db -- diff NAME` writes what is missing:'
  return drift === '' ? { ok: true, output: '' } : { ok: false, output: `${advice}\n\n${drift}` }
}
